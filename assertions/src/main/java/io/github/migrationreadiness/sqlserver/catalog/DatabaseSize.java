package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * What a database occupies.
 *
 * @param database its exact name
 * @param allocatedMegabytes the size of its data and log files, which a restore allocates again
 */
public record DatabaseSize(String database, long allocatedMegabytes) {

    /** Those of user databases. */
    public static final TsqlQuery<DatabaseSize> ALL =
            TsqlQuery.ofServer("sizes of databases", """
            SELECT d.name AS database_name, SUM(CAST(f.size AS bigint)) * 8 / 1024 AS allocated_mb
            FROM sys.master_files AS f
            JOIN sys.databases AS d ON d.database_id = f.database_id
            WHERE d.database_id > 4
            GROUP BY d.name
            ORDER BY d.name""", DatabaseSize::read).requiring(Visibility.ANY_DEFINITION);

    private static DatabaseSize read(Row row) throws SQLException {
        return new DatabaseSize(row.text("database_name"), row.number("allocated_mb"));
    }
}
