package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A column that takes NULL and has a default.
 *
 * @param table the table that it belongs to
 * @param column its exact name
 * @param value the default as T-SQL writes it; {@code null} where the server does not tell it
 */
public record NullableDefault(
        UserTable table, String column, @Nullable String value) {

    /** All of them, whether they hold a NULL or not. */
    public static final TsqlQuery<NullableDefault> ALL = TsqlQuery.ofDatabase(
                    "nullable columns with a default", """
            SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, dc.definition
            FROM sys.default_constraints AS dc
            JOIN sys.columns AS c ON c.object_id = dc.parent_object_id AND c.column_id = dc.parent_column_id
            JOIN sys.objects AS o ON o.object_id = dc.parent_object_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0 AND c.is_nullable = 1
            ORDER BY s.name, o.name, c.column_id""", NullableDefault::read)
            .requiring(Visibility.DEFINITION);

    private static NullableDefault read(Row row) throws SQLException {
        return new NullableDefault(
                new UserTable(row.text("schema_name"), row.text("table_name")),
                row.text("column_name"),
                row.optionalText("definition"));
    }
}
