package io.github.migrationreadiness.config;

import java.util.Optional;

/**
 * A migration to Azure Database for PostgreSQL, as configured.
 *
 * @param source the server that is migrated
 * @param target the server that the migration fills, if one is configured
 */
public record PostgresSettings(ServerSettings source, Optional<ServerSettings> target) {}
