package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * A table that somebody made.
 *
 * @param schema the exact name of its schema
 * @param name its exact name
 */
public record UserTable(String schema, String name) {

    /** All of them. */
    public static final TsqlQuery<UserTable> ALL =
            TsqlQuery.ofDatabase("tables", """
            SELECT s.name AS schema_name, o.name AS table_name
            FROM sys.objects AS o
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0
            ORDER BY s.name, o.name""", UserTable::read).requiring(Visibility.DEFINITION);

    /** {@return whether the migration keeps its own state in it; the table stays when the migration is over} */
    public boolean isMigrationStatus() {
        return schema.equals("dbo") && name.equals("__migration_status");
    }

    /** {@return the qualified name, quoted as T-SQL needs it} */
    @Override
    public String toString() {
        return Tsql.quote(schema, name);
    }

    private static UserTable read(Row row) throws SQLException {
        return new UserTable(row.text("schema_name"), row.text("table_name"));
    }
}
