package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * Whether the migration service leaves roles behind: the parameter {@code azure.migration_skip_role_user} of the target.
 *
 * @param skipped whether it is on; off where the server does not know it
 */
public record RoleMigration(boolean skipped) {

    /** One row. {@code pg_settings} does not list parameters with a prefix. */
    public static final NamedQuery<RoleMigration> OF_SERVER =
            NamedQuery.of("the migration of roles", """
            SELECT COALESCE(pg_catalog.current_setting('azure.migration_skip_role_user', true), 'off') = 'on' AS skipped
            """, RoleMigration::read).since("9.6");

    private static RoleMigration read(Row row) throws SQLException {
        return new RoleMigration(row.flag("skipped"));
    }
}
