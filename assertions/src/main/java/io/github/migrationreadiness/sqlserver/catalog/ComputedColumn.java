package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A column that is computed from others.
 *
 * @param table the table that it belongs to
 * @param name its exact name
 * @param persisted whether its values are stored
 */
public record ComputedColumn(UserTable table, String name, boolean persisted) {

    /** All of them. */
    public static final TsqlQuery<ComputedColumn> ALL =
            TsqlQuery.ofDatabase("computed columns", """
            SELECT s.name AS schema_name, o.name AS table_name, cc.name AS column_name, cc.is_persisted
            FROM sys.computed_columns AS cc
            JOIN sys.objects AS o ON o.object_id = cc.object_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0
            ORDER BY s.name, o.name, cc.column_id""", ComputedColumn::read).requiring(Visibility.DEFINITION);

    private static ComputedColumn read(Row row) throws SQLException {
        return new ComputedColumn(
                new UserTable(row.text("schema_name"), row.text("table_name")),
                row.text("column_name"),
                row.flag("is_persisted"));
    }
}
