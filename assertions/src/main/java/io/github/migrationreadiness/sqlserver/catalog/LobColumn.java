package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A column whose values may be large.
 *
 * @param table the table that it belongs to
 * @param name its exact name
 * @param type the name of its type, such as {@code image}
 */
public record LobColumn(UserTable table, String name, String type) {

    /** Columns of type image, text, ntext and xml, and those of any type that are (max). */
    public static final TsqlQuery<LobColumn> ALL = TsqlQuery.ofDatabase(
                    "columns of large objects", """
            SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, ty.name AS type_name
            FROM sys.columns AS c
            JOIN sys.objects AS o ON o.object_id = c.object_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            JOIN sys.types AS ty ON ty.user_type_id = c.user_type_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0
              AND (c.max_length = -1 OR c.system_type_id IN (34, 35, 99, 241))
            ORDER BY s.name, o.name, c.column_id""", LobColumn::read)
            .requiring(Visibility.DEFINITION);

    /** {@return the column with its type} */
    @Override
    public String toString() {
        return Tsql.quote(name) + " " + type;
    }

    private static LobColumn read(Row row) throws SQLException {
        return new LobColumn(
                new UserTable(row.text("schema_name"), row.text("table_name")),
                row.text("column_name"),
                row.text("type_name"));
    }
}
