package io.github.migrationreadiness.config;

import java.util.Optional;

/**
 * A migration from SQL Server to Azure SQL, as configured.
 *
 * @param source the SQL Server that is migrated
 * @param target what the migration fills, if it is configured
 */
public record AzureSqlSettings(SqlServerSettings source, Optional<SqlServerSettings> target) {}
