package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.SqlServerFault;

/** Verifies that a session can be opened. It says nothing about the way from the migration service to the server. */
public final class Reachable implements SqlServerCheck<SqlServer> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("sql-server-reachable", SqlServerFault.CANNOT_BE_OPENED)
                .lookingAt(Scope.SERVER, Group.CONNECTION)
                .assertedBy("isReachable")
                .graded("the kit's own");
    }

    @Override
    public Outcome judge(SqlServer server) {
        return server.fault().<Outcome>map(SqlServerFault::violation).orElseGet(Outcome::passed);
    }
}
