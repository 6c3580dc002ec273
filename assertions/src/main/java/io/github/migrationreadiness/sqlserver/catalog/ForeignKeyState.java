package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * A foreign key and whether it is enforced.
 *
 * @param table the table that refers to another
 * @param name its exact name
 * @param disabled whether it lets everything in
 * @param trusted whether all rows have been checked
 */
public record ForeignKeyState(UserTable table, String name, boolean disabled, boolean trusted) {

    /** All of them. */
    public static final TsqlQuery<ForeignKeyState> ALL =
            TsqlQuery.ofDatabase("foreign keys", """
            SELECT s.name AS schema_name, t.name AS table_name, fk.name AS foreign_key_name,
                   fk.is_disabled, fk.is_not_trusted
            FROM sys.foreign_keys AS fk
            JOIN sys.objects AS t ON t.object_id = fk.parent_object_id
            JOIN sys.schemas AS s ON s.schema_id = t.schema_id
            ORDER BY s.name, t.name, fk.name""", ForeignKeyState::read).requiring(Visibility.DEFINITION);

    private static ForeignKeyState read(Row row) throws SQLException {
        return new ForeignKeyState(
                new UserTable(row.text("schema_name"), row.text("table_name")),
                row.text("foreign_key_name"),
                row.flag("is_disabled"),
                !row.flag("is_not_trusted"));
    }
}
