package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.SqlServerError;
import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.SqlServerFault;

/** Verifies that a session can be opened. It says nothing about the way from the migration service to the server. */
public final class Reachable implements Check<SqlServer> {

    @Override
    public String name() {
        return "sql-server-reachable";
    }

    @Override
    public MigrationError error() {
        return SqlServerError.CANNOT_BE_OPENED;
    }

    @Override
    public Outcome judge(SqlServer server) {
        return server.fault().<Outcome>map(SqlServerFault::violation).orElseGet(Outcome::passed);
    }
}
