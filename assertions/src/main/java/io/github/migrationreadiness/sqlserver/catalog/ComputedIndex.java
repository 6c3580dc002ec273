package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * An index on a column that is computed with an object of another owner than the table's.
 *
 * @param table the table that it belongs to
 * @param name its exact name
 * @param column the exact name of the computed column
 * @param object the object that the column is computed with, quoted as T-SQL needs it
 */
public record ComputedIndex(UserTable table, String name, String column, String object) {

    /** All of them. */
    public static final TsqlQuery<ComputedIndex> OF_OTHER_OWNERS = TsqlQuery.ofDatabase(
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
