package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.TableCount;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Verifies that a database has no more tables than an Azure SQL database is filled with. */
public final class TableLimit implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    private static final long LIMIT = 100_000;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("table-limit", AzureSqlLimitation.TABLES_PER_DATABASE)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(TableCount.OF_DATABASE)
                .assertedBy("hasAllowedNumberOfTables")
                .graded("D")
                .advising("Migrate the tables in several parts: each migration takes a list of them.");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return outcome(database, TableCount.in(database.read(TableCount.OF_DATABASE)));
    }

    static Outcome outcome(SqlServerDatabase database, long tables) {
        return tables <= LIMIT ? Outcome.passed() : violation(database, tables);
    }

    private static Violation violation(SqlServerDatabase database, long tables) {
        String found = "%,d tables".formatted(tables);
        return Violation.of(Finding.of(Tsql.quote(database.name())).with(found))
                .because(found)
                .comparing("at most " + LIMIT, String.valueOf(tables));
    }
}
