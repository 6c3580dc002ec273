package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A full-text catalog that is a file of its database, as it is in databases that were made before SQL Server 2008.
 *
 * @param database the exact name of the database
 * @param name its exact logical name
 */
public record FullTextFile(String database, String name) {

    /** Those of user databases. */
    public static final TsqlQuery<FullTextFile> ALL = TsqlQuery.ofServer(
                    "full-text catalog files", """
            SELECT d.name AS database_name, f.name AS logical_name
            FROM sys.master_files AS f
            JOIN sys.databases AS d ON d.database_id = f.database_id
            WHERE d.database_id > 4 AND f.type = 4
            ORDER BY d.name, f.name""", FullTextFile::read)
            .requiring(Visibility.ANY_DEFINITION);

    private static FullTextFile read(Row row) throws SQLException {
        return new FullTextFile(row.text("database_name"), row.text("logical_name"));
    }
}
