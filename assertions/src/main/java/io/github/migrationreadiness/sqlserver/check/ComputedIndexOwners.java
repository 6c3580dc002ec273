package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.SQLException;
import java.util.List;

/** Verifies that no index is on a column that is computed with an object of another owner, which the target cannot create. */
public final class ComputedIndexOwners implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("computed-index-owners", RecentAzureSqlError.INDEX_ON_COMPUTED_COLUMN)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(ComputedIndex.OF_OTHER_OWNERS)
                .assertedBy("hasNoComputedIndexesOfOtherOwners")
                .graded("D");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<ComputedIndex> indexes = database.read(ComputedIndex.OF_OTHER_OWNERS);
        return Findings.outcome(Findings.in(database)
                .violation(indexes, ComputedIndexOwners::finding)
                .map(it -> filled(it, indexes.get(0))));
    }

    private static Violation filled(Violation violation, ComputedIndex first) {
        return violation
                .fill("column", first.column())
                .fill("table", first.table().toString())
                .fill("object", first.object())
                .fill("objectElement", Tsql.quote(first.name()));
    }

    private static Finding finding(ComputedIndex index) {
        return Finding.of("index " + Tsql.quote(index.name()) + " on " + index.table())
                .with("column " + Tsql.quote(index.column()) + " is computed with " + index.object()
                        + " of another owner")
                .fixedBy(Remediation.manual(
                        "Give " + index.object() + " the owner of " + index.table() + " with ALTER AUTHORIZATION."));
    }

    /**
     * An index on a column that is computed with an object of another owner than the table's.
     *
     * @param table the table that it belongs to
     * @param name its exact name
     * @param column the exact name of the computed column
     * @param object the object that the column is computed with, quoted as T-SQL needs it
     */
    record ComputedIndex(UserTable table, String name, String column, String object) {

        /** All of them. */
        static final TsqlQuery<ComputedIndex> OF_OTHER_OWNERS = TsqlQuery.ofDatabase(
                        "indexes on computed columns", """
                SELECT s.name AS schema_name, o.name AS table_name, i.name AS index_name, cc.name AS column_name,
                       rs.name AS referenced_schema, ro.name AS referenced_object
                FROM sys.indexes AS i
                JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
                JOIN sys.computed_columns AS cc ON cc.object_id = ic.object_id AND cc.column_id = ic.column_id
                JOIN sys.objects AS o ON o.object_id = i.object_id
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                JOIN sys.sql_expression_dependencies AS d
                  ON d.referencing_id = cc.object_id AND d.referencing_minor_id = cc.column_id
                JOIN sys.objects AS ro ON ro.object_id = d.referenced_id AND ro.object_id <> cc.object_id
                JOIN sys.schemas AS rs ON rs.schema_id = ro.schema_id
                WHERE COALESCE(ro.principal_id, rs.principal_id) <> COALESCE(o.principal_id, s.principal_id)
                ORDER BY s.name, o.name, i.name, cc.name, rs.name, ro.name""", ComputedIndex::read)
                .requiring(Visibility.DEFINITION);

        private static ComputedIndex read(Row row) throws SQLException {
            return new ComputedIndex(
                    new UserTable(row.text("schema_name"), row.text("table_name")),
                    row.text("index_name"),
                    row.text("column_name"),
                    Tsql.quote(row.text("referenced_schema"), row.text("referenced_object")));
        }
    }
}
