package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * What a table keeps in large objects.
 *
 * @param table the table
 * @param megabytes how much of its space is allocated to them
 */
public record LobVolume(UserTable table, long megabytes) {

    /** The tables that have any, the largest first. */
    public static final TsqlQuery<LobVolume> ALL =
            TsqlQuery.ofDatabase("space of large objects", """
            SELECT s.name AS schema_name, o.name AS table_name, SUM(au.total_pages) * 8 / 1024 AS lob_mb
            FROM sys.objects AS o
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            JOIN sys.partitions AS p ON p.object_id = o.object_id
            JOIN sys.allocation_units AS au ON au.type = 2 AND au.container_id = p.partition_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0
            GROUP BY s.name, o.name
            ORDER BY lob_mb DESC, s.name, o.name""", LobVolume::read).requiring(Visibility.DEFINITION);

    private static LobVolume read(Row row) throws SQLException {
        return new LobVolume(new UserTable(row.text("schema_name"), row.text("table_name")), row.number("lob_mb"));
    }
}
