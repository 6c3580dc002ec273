package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A role of a server that somebody made.
 *
 * @param name its exact name
 */
public record ServerRole(String name) {

    /** All of them but {@code public}; there are none before SQL Server 2012. */
    public static final TsqlQuery<ServerRole> ALL =
            TsqlQuery.ofServer("server roles", """
            SELECT p.name
            FROM sys.server_principals AS p
            WHERE p.type = 'R' AND p.is_fixed_role = 0 AND p.principal_id <> 2
            ORDER BY p.name""", ServerRole::read).since(11).requiring(Visibility.ANY_DEFINITION);

    private static ServerRole read(Row row) throws SQLException {
        return new ServerRole(row.text("name"));
    }
}
