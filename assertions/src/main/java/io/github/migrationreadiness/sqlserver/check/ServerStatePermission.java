package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.ServerPermissions;

/** Verifies that the login of the target may see the state of its server. It is judged in master, by the session's own login. */
public final class ServerStatePermission implements Check<AzureSqlTarget> {

    @Override
    public String name() {
        return "server-state-permission";
    }

    @Override
    public MigrationError error() {
        return RecentAzureSqlError.SERVER_STATE_DENIED;
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
