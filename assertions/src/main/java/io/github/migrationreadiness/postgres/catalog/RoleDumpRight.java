package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * Whether the session's login may read the roles with their passwords, as pg_dumpall does.
 *
 * @param granted whether it may
 */
public record RoleDumpRight(boolean granted) {

    /** One row. */
    public static final NamedQuery<RoleDumpRight> OF_LOGIN =
            NamedQuery.of("the right to dump roles", """
            SELECT pg_catalog.has_table_privilege(session_user, 'pg_catalog.pg_authid', 'SELECT') AS granted
            """, RoleDumpRight::read);

    private static RoleDumpRight read(Row row) throws SQLException {
        return new RoleDumpRight(row.flag("granted"));
    }
}
