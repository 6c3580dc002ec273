package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * How a column sorts.
 *
 * @param table the table that it belongs to
 * @param name its exact name
 * @param collation its collation
 */
public record ColumnCollation(UserTable table, String name, String collation) {

    /** The columns that have a collation, which are those of text. */
    public static final TsqlQuery<ColumnCollation> ALL = TsqlQuery.ofDatabase(
                    "collations of columns", """
            SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, c.collation_name
            FROM sys.columns AS c
            JOIN sys.objects AS o ON o.object_id = c.object_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0 AND c.collation_name IS NOT NULL
            ORDER BY s.name, o.name, c.column_id""", ColumnCollation::read)
            .requiring(Visibility.DEFINITION);

    private static ColumnCollation read(Row row) throws SQLException {
        return new ColumnCollation(
                new UserTable(row.text("schema_name"), row.text("table_name")),
                row.text("column_name"),
                row.text("collation_name"));
    }
}
