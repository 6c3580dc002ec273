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
import java.time.Duration;

/**
 * Warns of databases with so many tables that starting to copy each of them takes long. The page speaks of thousands of tables
 * and a couple of seconds each; from how many on it is worth a warning is the kit's own choice.
 */
public final class ManyTables implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    private static final long MANY = 5_000;
    private static final long SECONDS_EACH = 2;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("many-tables", AzureSqlLimitation.TABLE_START_UP)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(TableCount.OF_DATABASE)
                .warning()
                .assertedBy("hasReasonableTableCount")
                .graded("D; from how many on: the kit's own, a warning");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        long tables = TableCount.in(database.read(TableCount.OF_DATABASE));
        return tables < MANY ? Outcome.passed() : warning(database, tables);
    }

    private static Violation warning(SqlServerDatabase database, long tables) {
        return Violation.of(Finding.of(Tsql.quote(database.name())).with(estimate(tables)))
                .because("%,d tables".formatted(tables))
                .asWarning("it takes time, and ends");
    }

    private static String estimate(long tables) {
        Duration start = Duration.ofSeconds(tables * SECONDS_EACH);
        return "%,d tables at %d s each, one after another: %d h %d min before any row counts"
                .formatted(tables, SECONDS_EACH, start.toHours(), start.toMinutesPart());
    }
}
