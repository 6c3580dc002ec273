package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.ComputedColumn;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Warns of computed columns: their values are not copied, and they exist where the schema was deployed. */
public final class ComputedColumns implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "computed-columns";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.COMPUTED_COLUMNS;
    }

    @Override
    public Severity severity(Mode mode) {
        return Severity.WARNING;
    }

    @Override
    public String advice() {
        return "Deploy them with the schema: the target computes their values itself.";
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return Findings.in(database)
                .warning(
                        database.read(ComputedColumn.ALL),
                        ComputedColumns::finding,
                        "the target computes them where its schema has them");
    }

    private static Finding finding(ComputedColumn column) {
        return Finding.of("column " + column.table() + "." + Tsql.quote(column.name()))
                .with(column.persisted() ? "persisted" : "");
    }
}
