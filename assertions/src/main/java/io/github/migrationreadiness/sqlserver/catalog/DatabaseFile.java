package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * A file of a user database.
 *
 * @param database the exact name of the database
 * @param logicalName its name in T-SQL
 * @param type {@code ROWS}, {@code LOG}, {@code FILESTREAM} or {@code FULLTEXT}
 * @param state such as {@code ONLINE}
 * @param path where it lies
 */
public record DatabaseFile(String database, String logicalName, String type, String state, String path) {

    /** The files of all user databases. */
    public static final TsqlQuery<DatabaseFile> ALL =
            TsqlQuery.ofServer("database files", """
            SELECT d.name AS database_name, f.name AS logical_name, f.type_desc, f.state_desc, f.physical_name
            FROM sys.master_files AS f
            JOIN sys.databases AS d ON d.database_id = f.database_id
            WHERE d.database_id > 4
            ORDER BY d.name, f.file_id""", DatabaseFile::read).requiring(Visibility.ANY_DEFINITION);

    private static DatabaseFile read(Row row) throws SQLException {
        return new DatabaseFile(
                row.text("database_name"),
                row.text("logical_name"),
                row.text("type_desc"),
                row.text("state_desc"),
                row.text("physical_name"));
    }
}
