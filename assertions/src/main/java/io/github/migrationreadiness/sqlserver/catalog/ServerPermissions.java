package io.github.migrationreadiness.sqlserver.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the session's login may do on the server of an Azure SQL database. What is empty the server does not know: an unknown
 * role is no refusal.
 *
 * @param databaseName the database that the session is in; only {@code master} tells what holds for the server
 * @param loginName the name of the login
 * @param viewServerState whether it may see the state of the server
 * @param viewServerPerformanceState whether it may see so much of the state as newer servers tell apart
 * @param isServerStateReader whether it is a member of the role that may
 * @param selectSqlLogins whether it may read the logins
 */
public record ServerPermissions(
        String databaseName,
        String loginName,
        Optional<Boolean> viewServerState,
        Optional<Boolean> viewServerPerformanceState,
        Optional<Boolean> isServerStateReader,
        Optional<Boolean> selectSqlLogins) {

    /** Those of the session. */
    public static final TsqlQuery<ServerPermissions> OF_SESSION =
            TsqlQuery.ofServer("permissions on the server", """
            SELECT DB_NAME() AS database_name, SUSER_SNAME() AS login_name,
                   HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE') AS view_server_state,
                   HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER PERFORMANCE STATE') AS view_server_performance_state,
                   IS_SRVROLEMEMBER('##MS_ServerStateReader##') AS is_server_state_reader,
                   HAS_PERMS_BY_NAME(N'master.sys.sql_logins', N'OBJECT', 'SELECT') AS select_sql_logins""", ServerPermissions.class);

    /** {@return whether the session is where the permissions of the server are known} */
    public boolean isOfMaster() {
        return databaseName.equalsIgnoreCase("master");
    }

    /** {@return whether the login may see the state of the server; empty where the server does not know} */
    public Optional<Boolean> seesServerState() {
        return Stream.of(viewServerState, viewServerPerformanceState, isServerStateReader)
                .flatMap(Optional::stream)
                .reduce(Boolean::logicalOr);
    }
}
