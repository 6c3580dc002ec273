package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.ComputedColumn;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Warns of computed columns: their values are not copied, and they exist where the schema was deployed. */
public final class ComputedColumns implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("computed-columns", AzureSqlLimitation.COMPUTED_COLUMNS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(ComputedColumn.ALL)
                .warning()
                .assertedBy("hasNoComputedColumns")
                .graded("D; a warning, for the target computes them")
                .advising("Deploy them with the schema: the target computes their values itself.");
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
