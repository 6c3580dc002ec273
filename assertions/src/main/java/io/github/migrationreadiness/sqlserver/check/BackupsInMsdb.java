package io.github.migrationreadiness.sqlserver.check;

import static java.util.stream.Collectors.groupingBy;

import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupSet;
import io.github.migrationreadiness.sqlserver.catalog.BackupMedia;
import io.github.migrationreadiness.sqlserver.catalog.BackupSetEntry;
import java.util.List;
import java.util.Map;

/** The backups of a database of the source, as its msdb knows them. */
public final class BackupsInMsdb {

    private BackupsInMsdb() {}

    /**
     * {@return the backups of a database since the fifth of its newest full ones}
     *
     * @param database the database
     * @throws io.github.migrationreadiness.check.InconclusiveException if the server does not answer, or may hide rows
     */
    public static BackupHistory of(SqlServerDatabase database) {
        Map<Long, List<BackupMedia>> media =
                database.read(BackupMedia.of(database.name())).stream().collect(groupingBy(BackupMedia::mediaSet));
        List<BackupSet> sets = database.read(BackupSetEntry.of(database.name())).stream()
                .map(entry -> entry.set(media.getOrDefault(entry.mediaSet(), List.of())))
                .toList();
        return BackupHistory.of(database.name(), "msdb of " + database.server(), sets)
                .forPlan(database.plan())
                .recordingTo(database::record);
    }
}
