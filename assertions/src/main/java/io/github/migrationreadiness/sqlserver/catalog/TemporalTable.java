package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A table that keeps the history of its rows, or such a history.
 *
 * @param table the table
 * @param type such as {@code SYSTEM_VERSIONED_TEMPORAL_TABLE}
 */
public record TemporalTable(UserTable table, String type) {

    /** All of them; before SQL Server 2016 there are none. */
    public static final TsqlQuery<TemporalTable> ALL = TsqlQuery.ofDatabase("temporal tables", """
            SELECT s.name AS schema_name, t.name AS table_name, t.temporal_type_desc
            FROM sys.tables AS t
            JOIN sys.schemas AS s ON s.schema_id = t.schema_id
            WHERE t.temporal_type <> 0
            ORDER BY s.name, t.name""", TemporalTable::read)
            .since(13)
            .requiring(Visibility.DEFINITION);

    /** {@return whether it keeps the history of its rows, and is not such a history itself} */
    public boolean isVersioned() {
        return type.equals("SYSTEM_VERSIONED_TEMPORAL_TABLE");
    }

    private static TemporalTable read(Row row) throws SQLException {
        return new TemporalTable(
                new UserTable(row.text("schema_name"), row.text("table_name")), row.text("temporal_type_desc"));
    }
}
