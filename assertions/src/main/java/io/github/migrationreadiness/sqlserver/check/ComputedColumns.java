package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;

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
        return Finding.of("column " + column.table() + "." + Tsql.quote(column.columnName()))
                .with(column.isPersisted() ? "persisted" : "");
    }

    /**
     * A column that is computed from others.
     *
     * @param table the table that it belongs to
     * @param columnName its exact name
     * @param isPersisted whether its values are stored
     */
    record ComputedColumn(UserTable table, String columnName, boolean isPersisted) {

        /** All of them. */
        static final TsqlQuery<ComputedColumn> ALL = TsqlQuery.ofDatabase("computed columns", """
                SELECT s.name AS schema_name, o.name AS table_name, cc.name AS column_name, cc.is_persisted
                FROM sys.computed_columns AS cc
                JOIN sys.objects AS o ON o.object_id = cc.object_id
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                WHERE o.type = 'U' AND o.is_ms_shipped = 0
                ORDER BY s.name, o.name, cc.column_id""", ComputedColumn.class)
                .requiring(Visibility.DEFINITION);
    }
}
