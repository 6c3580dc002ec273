package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A filegroup for tables in memory.
 *
 * @param name its exact name
 * @param containers how many folders it has
 */
public record MemoryOptimizedFilegroup(String name, long containers) {

    /** Those of a database. */
    public static final TsqlQuery<MemoryOptimizedFilegroup> ALL = TsqlQuery.ofDatabase(
                    "memory-optimized filegroups", """
            SELECT g.name, COUNT(f.file_id) AS containers
            FROM sys.filegroups AS g
            LEFT JOIN sys.database_files AS f ON f.data_space_id = g.data_space_id
            WHERE g.type = 'FX'
            GROUP BY g.name
            ORDER BY g.name""", MemoryOptimizedFilegroup::read)
            .requiring(Visibility.DEFINITION);

    private static MemoryOptimizedFilegroup read(Row row) throws SQLException {
        return new MemoryOptimizedFilegroup(row.text("name"), row.number("containers"));
    }
}
