package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * The parameter of a flexible server that keeps the migration service from migrating roles.
 *
 * @param skipped whether it is on
 */
public record RoleMigrationSwitch(boolean skipped) {

    /** No row where a server does not have the parameter; {@code pg_settings} does not list parameters with a prefix. */
    public static final NamedQuery<RoleMigrationSwitch> OF_SERVER = NamedQuery.of(
                    "the parameter azure.migration_skip_role_user", """
            SELECT pg_catalog.lower(s.value) IN ('on', 'true', 'yes', '1') AS skipped
              FROM (SELECT pg_catalog.current_setting('azure.migration_skip_role_user', true) AS value) AS s
             WHERE s.value IS NOT NULL
            """, RoleMigrationSwitch::read)
            .since("9.6");

    private static RoleMigrationSwitch read(Row row) throws SQLException {
        return new RoleMigrationSwitch(row.flag("skipped"));
    }
}
