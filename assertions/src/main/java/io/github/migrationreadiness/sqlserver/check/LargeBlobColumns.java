package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Warns of tables with so much in large objects that copying them may run into a time-out. No size is documented: 40 GB is the
 * kit's own choice, what arrives in 12 hours at 1 MB a second.
 */
public final class LargeBlobColumns implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    private static final long DEFAULT_GIGABYTES = 40;
    private static final long MEGABYTES = 1024;

    private final long gigabytes;

    /** Warns from 40 GB a table. */
    public LargeBlobColumns() {
        this(DEFAULT_GIGABYTES);
    }

    /**
     * Warns from another size on.
     *
     * @param gigabytes what a table may have in large objects before it is worth a warning
     */
    public LargeBlobColumns(long gigabytes) {
        if (gigabytes < 1) {
            throw new IllegalArgumentException("gigabytes must be at least 1, but is " + gigabytes);
        }
        this.gigabytes = gigabytes;
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("large-blob-columns", AzureSqlLimitation.LARGE_BLOB_COLUMNS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(LobVolume.ALL, LobColumn.ALL)
                .warning()
                .assertedBy("hasNoLargeBlobColumns")
                .graded("D; from which size on: the kit's own, a warning")
                .advising(
                        "Copy the table on its own, by ranges of its key, or raise the target's tier for the migration.");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<LobVolume> large = database.read(LobVolume.ALL).stream()
                .filter(it -> it.lobMb() >= gigabytes * MEGABYTES)
                .toList();
        Map<UserTable, List<LobColumn>> columns =
                database.read(LobColumn.ALL).stream().collect(Collectors.groupingBy(LobColumn::table));
        return Findings.in(database)
                .warning(
                        large,
                        it -> finding(it, columns.getOrDefault(it.table(), List.of())),
                        "no size is documented from which on it fails");
    }

    private static Finding finding(LobVolume volume, List<LobColumn> columns) {
        String names = columns.stream().map(LobColumn::toString).collect(Collectors.joining(", "));
        return Finding.of("table " + volume.table())
                .with(volume.lobMb() / MEGABYTES + " GB of large objects" + (names.isEmpty() ? "" : " in " + names));
    }

    /**
     * A column whose values may be large.
     *
     * @param table the table that it belongs to
     * @param columnName its exact name
     * @param typeName the name of its type, such as {@code image}
     */
    record LobColumn(UserTable table, String columnName, String typeName) {

        /** Columns of type image, text, ntext and xml, and those of any type that are (max). */
        static final TsqlQuery<LobColumn> ALL = TsqlQuery.ofDatabase("columns of large objects", """
                SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, ty.name AS type_name
                FROM sys.columns AS c
                JOIN sys.objects AS o ON o.object_id = c.object_id
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                JOIN sys.types AS ty ON ty.user_type_id = c.user_type_id
                WHERE o.type = 'U' AND o.is_ms_shipped = 0
                  AND (c.max_length = -1 OR c.system_type_id IN (34, 35, 99, 241))
                ORDER BY s.name, o.name, c.column_id""", LobColumn.class)
                .requiring(Visibility.DEFINITION);

        /** {@return the column with its type} */
        @Override
        public String toString() {
            return Tsql.quote(columnName) + " " + typeName;
        }
    }

    /**
     * What a table keeps in large objects.
     *
     * @param table the table
     * @param lobMb how many megabytes of its space are allocated to them
     */
    record LobVolume(UserTable table, long lobMb) {

        /** The tables that have any, the largest first. */
        static final TsqlQuery<LobVolume> ALL = TsqlQuery.ofDatabase("space of large objects", """
                SELECT s.name AS schema_name, o.name AS table_name, SUM(au.total_pages) * 8 / 1024 AS lob_mb
                FROM sys.objects AS o
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                JOIN sys.partitions AS p ON p.object_id = o.object_id
                JOIN sys.allocation_units AS au ON au.type = 2 AND au.container_id = p.partition_id
                WHERE o.type = 'U' AND o.is_ms_shipped = 0
                GROUP BY s.name, o.name
                ORDER BY lob_mb DESC, s.name, o.name""", LobVolume.class)
                .requiring(Visibility.DEFINITION);
    }
}
