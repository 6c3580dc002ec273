package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;

/** Verifies that the source is at least SQL Server 2008. */
public final class OldestSource implements AzureSqlDatabaseCheck<SqlServerSource> {

    private static final int SQL_SERVER_2008 = 10;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("oldest-source", RecentAzureSqlError.SOURCE_TOO_OLD)
                .lookingAt(Scope.SOURCE, Group.VERSION)
                .assertedBy("isAtLeastSqlServer2008")
                .graded("D");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        ServerIdentity identity = source.identity();
        if (identity.engine() != EngineEdition.SQL_SERVER || identity.major() >= SQL_SERVER_2008) {
            return Outcome.passed();
        }
        return identity.major() == 0
                ? Outcome.inconclusive("the server tells no version that can be read: " + identity.version(), "")
                : violation(source, identity);
    }

    private static Violation violation(SqlServerSource source, ServerIdentity identity) {
        return Violation.of(Finding.of(source.address()).with(identity.toString()))
                .because(identity.toString())
                .fill("instanceName", source.address())
                .comparing("at least " + SQL_SERVER_2008, identity.version());
    }
}
