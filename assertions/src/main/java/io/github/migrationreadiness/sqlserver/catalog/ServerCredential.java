package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A credential of a server, with which it reaches what lies outside. Its secret is never read.
 *
 * @param name its exact name
 * @param identity who it is for the outside
 */
public record ServerCredential(String name, String identity) {

    /** Those that somebody made. */
    public static final TsqlQuery<ServerCredential> ALL =
            TsqlQuery.ofServer("credentials", """
            SELECT c.name, c.credential_identity
            FROM sys.credentials AS c
            WHERE c.name NOT LIKE N'##%##'
            ORDER BY c.name""", ServerCredential::read).requiring(Visibility.ANY_DEFINITION);

    private static ServerCredential read(Row row) throws SQLException {
        return new ServerCredential(row.text("name"), row.text("credential_identity"));
    }
}
