package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the session's login may do on the server of an Azure SQL database. What is empty the server does not know: an unknown
 * role is no refusal.
 *
 * @param database the database that the session is in; only {@code master} tells what holds for the server
 * @param login the name of the login
 * @param serverState whether it may see the state of the server
 * @param performanceState whether it may see so much of the state as newer servers tell apart
 * @param serverStateReader whether it is a member of the role that may
 * @param sqlLogins whether it may read the logins
 */
public record ServerPermissions(
        String database,
        String login,
        Optional<Boolean> serverState,
        Optional<Boolean> performanceState,
        Optional<Boolean> serverStateReader,
        Optional<Boolean> sqlLogins) {

    /** Those of the session. */
    public static final TsqlQuery<ServerPermissions> OF_SESSION =
            TsqlQuery.ofServer("permissions on the server", """
            SELECT DB_NAME() AS database_name, SUSER_SNAME() AS login_name,
                   HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE') AS view_server_state,
                   HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER PERFORMANCE STATE') AS view_server_performance_state,
                   IS_SRVROLEMEMBER('##MS_ServerStateReader##') AS is_server_state_reader,
                   HAS_PERMS_BY_NAME(N'master.sys.sql_logins', N'OBJECT', 'SELECT') AS select_sql_logins""", ServerPermissions::read);

    /** {@return whether the session is where the permissions of the server are known} */
    public boolean isOfMaster() {
        return database.equalsIgnoreCase("master");
    }

    /** {@return whether the login may see the state of the server; empty where the server does not know} */
    public Optional<Boolean> seesServerState() {
        return Stream.of(serverState, performanceState, serverStateReader)
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
    }

    private static ServerPermissions read(Row row) throws SQLException {
        return new ServerPermissions(
                row.text("database_name"),
                row.text("login_name"),
                row.optionalFlag("view_server_state"),
                row.optionalFlag("view_server_performance_state"),
                row.optionalFlag("is_server_state_reader"),
                row.optionalFlag("select_sql_logins"));
    }
}
