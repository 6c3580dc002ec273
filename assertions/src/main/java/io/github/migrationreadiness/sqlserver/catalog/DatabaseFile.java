package io.github.migrationreadiness.sqlserver.catalog;

/**
 * A file of a user database.
 *
 * @param databaseName the exact name of the database
 * @param logicalName its name in T-SQL
 * @param typeDesc {@code ROWS}, {@code LOG}, {@code FILESTREAM} or {@code FULLTEXT}
 * @param stateDesc such as {@code ONLINE}
 * @param physicalName where it lies
 */
public record DatabaseFile(
        String databaseName, String logicalName, String typeDesc, String stateDesc, String physicalName) {

    /** The files of all user databases. */
    public static final TsqlQuery<DatabaseFile> ALL =
            TsqlQuery.ofServer("database files", """
            SELECT d.name AS database_name, f.name AS logical_name, f.type_desc, f.state_desc, f.physical_name
            FROM sys.master_files AS f
            JOIN sys.databases AS d ON d.database_id = f.database_id
            WHERE d.database_id > 4
            ORDER BY d.name, f.file_id""", DatabaseFile.class).requiring(Visibility.ANY_DEFINITION);
}
