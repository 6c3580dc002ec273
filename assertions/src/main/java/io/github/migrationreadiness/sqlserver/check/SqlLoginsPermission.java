package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.ServerPermissions;

/** Verifies that the login of the target may read its logins. It is judged in master, by the session's own login. */
public final class SqlLoginsPermission implements AzureSqlDatabaseCheck<AzureSqlTarget> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("sql-logins-permission", RecentAzureSqlError.SQL_LOGINS_DENIED)
                .lookingAt(Scope.TARGET, Group.PRIVILEGES)
                .reading(ServerPermissions.OF_SESSION)
                .assertedBy("allowsReadingLogins")
                .graded("D");
    }

    /** The suites have no session in master of an Azure SQL database. */
    @Override
    public boolean isInSuites() {
        return false;
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        ServerPermissions permissions = ServerOfTarget.permissions(target);
        return ServerOfTarget.outcome(
                permissions.selectSqlLogins(),
                permissions,
                "SELECT on sys.sql_logins",
                "ALTER SERVER ROLE ##MS_DefinitionReader## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_DatabaseConnector## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_DatabaseManager## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_LoginManager## ADD MEMBER %1$s;");
    }
}
