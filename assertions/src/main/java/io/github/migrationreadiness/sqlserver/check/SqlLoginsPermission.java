package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.ServerPermissions;

/** Verifies that the login of the target may read its logins. It is judged in master, by the session's own login. */
public final class SqlLoginsPermission implements Check<AzureSqlTarget> {

    @Override
    public String name() {
        return "sql-logins-permission";
    }

    @Override
    public MigrationError error() {
        return RecentAzureSqlError.SQL_LOGINS_DENIED;
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        ServerPermissions permissions = ServerOfTarget.permissions(target);
        return ServerOfTarget.outcome(
                permissions.sqlLogins(),
                permissions,
                "SELECT on sys.sql_logins",
                "ALTER SERVER ROLE ##MS_DefinitionReader## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_DatabaseConnector## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_DatabaseManager## ADD MEMBER %1$s;"
                        + " ALTER SERVER ROLE ##MS_LoginManager## ADD MEMBER %1$s;");
    }
}
