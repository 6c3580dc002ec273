package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.LobColumn;
import io.github.migrationreadiness.sqlserver.catalog.LobVolume;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
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
                .filter(it -> it.megabytes() >= gigabytes * MEGABYTES)
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
                .with(volume.megabytes() / MEGABYTES + " GB of large objects"
                        + (names.isEmpty() ? "" : " in " + names));
    }
}
