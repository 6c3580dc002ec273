package io.github.migrationreadiness.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration from SQL Server to Azure SQL, as configured.
 *
 * @param source the SQL Server that is migrated; empty only if just the backups are configured
 * @param target the target of the migration, if it is configured
 * @param backups the folder or list of the backups that databases are restored from, if it is configured
 * @param container the name of the container that the backups are in, if it is configured
 */
public record AzureSqlSettings(
        Optional<SqlServerSettings> source,
        Optional<SqlServerSettings> target,
        Optional<Path> backups,
        Optional<String> container) {}
