package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.ServerPermissions;

/** Verifies that the login of the target may see the state of its server. It is judged in master, by the session's own login. */
public final class ServerStatePermission implements AzureSqlDatabaseCheck<AzureSqlTarget> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("server-state-permission", RecentAzureSqlError.SERVER_STATE_DENIED)
                .lookingAt(Scope.TARGET, Group.PRIVILEGES)
                .reading(ServerPermissions.OF_SESSION)
                .assertedBy("allowsReadingServerState")
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
                permissions.seesServerState(),
                permissions,
                "VIEW SERVER STATE",
                "ALTER SERVER ROLE ##MS_ServerStateReader## ADD MEMBER %s;");
    }
}
