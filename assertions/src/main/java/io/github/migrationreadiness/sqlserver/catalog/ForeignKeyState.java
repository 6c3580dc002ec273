package io.github.migrationreadiness.sqlserver.catalog;

/**
 * A foreign key and whether it is enforced.
 *
 * @param table the table that refers to another
 * @param foreignKeyName its exact name
 * @param isDisabled whether it lets everything in
 * @param isNotTrusted whether some rows may not have been checked
 */
public record ForeignKeyState(UserTable table, String foreignKeyName, boolean isDisabled, boolean isNotTrusted) {

    /** All of them. */
    public static final TsqlQuery<ForeignKeyState> ALL =
            TsqlQuery.ofDatabase("foreign keys", """
            SELECT s.name AS schema_name, t.name AS table_name, fk.name AS foreign_key_name,
                   fk.is_disabled, fk.is_not_trusted
            FROM sys.foreign_keys AS fk
            JOIN sys.objects AS t ON t.object_id = fk.parent_object_id
            JOIN sys.schemas AS s ON s.schema_id = t.schema_id
            ORDER BY s.name, t.name, fk.name""", ForeignKeyState.class).requiring(Visibility.DEFINITION);
}
