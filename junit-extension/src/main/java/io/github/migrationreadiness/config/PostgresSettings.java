package io.github.migrationreadiness.config;

import java.util.Optional;

/**
 * A migration to Azure Database for PostgreSQL, as configured.
 *
 * @param source the source server
 * @param target the target server, if one is configured
 */
public record PostgresSettings(ServerSettings source, Optional<ServerSettings> target) {}
