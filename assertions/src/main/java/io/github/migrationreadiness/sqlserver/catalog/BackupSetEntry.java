package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.sqlserver.backup.BackupSet;
import io.github.migrationreadiness.sqlserver.backup.BackupTrait;
import io.github.migrationreadiness.sqlserver.backup.Stripe;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code msdb.dbo.backupset}.
 *
 * @param mediaSet the media that it was written to
 * @param columns its other columns, those that are null left out
 */
public record BackupSetEntry(long mediaSet, Map<String, String> columns) {

    private static final List<String> COLUMNS = List.of("""
            backup_set_id type position backup_finish_date first_lsn last_lsn backup_set_uuid differential_base_guid
            first_recovery_fork_guid last_recovery_fork_guid family_guid has_backup_checksums is_damaged
            is_copy_only is_snapshot has_incomplete_metadata is_password_protected recovery_model""".split("\\s+"));

    /** The statement, whose question marks stand for the database. */
    public static final TsqlQuery<BackupSetEntry> OF_DATABASE =
            TsqlQuery.ofServer("backup sets", """
            SELECT bs.media_set_id, bs.backup_set_id, bs.type, bs.position, bs.backup_finish_date, bs.first_lsn, bs.last_lsn,
                   bs.backup_set_uuid, bs.differential_base_guid, bs.first_recovery_fork_guid, bs.last_recovery_fork_guid,
                   bs.family_guid, bs.has_backup_checksums, bs.is_damaged, bs.is_copy_only, bs.is_snapshot,
                   bs.has_incomplete_metadata, bs.is_password_protected, bs.recovery_model
            FROM msdb.dbo.backupset AS bs
            WHERE bs.database_name = ?
              AND bs.type IN ('D', 'I', 'L')
              AND NOT EXISTS (
                    SELECT 1 FROM (
                        SELECT f.backup_finish_date, ROW_NUMBER() OVER (ORDER BY f.backup_finish_date DESC) AS age
                        FROM msdb.dbo.backupset AS f
                        WHERE f.database_name = ? AND f.type = 'D' AND f.is_snapshot = 0 AND f.is_damaged = 0) AS recent
                    WHERE recent.age = 5 AND recent.backup_finish_date > bs.backup_finish_date)
            ORDER BY bs.backup_set_id""", BackupSetEntry::read).requiring(Visibility.BACKUP_HISTORY);

    /**
     * {@return the backups of a database since the fifth of its newest full backups: the newest is not always the one that is
     * migrated, and a snapshot of disks never is}
     *
     * @param database its exact name
     */
    public static TsqlQuery<BackupSetEntry> of(String database) {
        return OF_DATABASE.with(database, database);
    }

    /**
     * {@return the backup set}
     *
     * @param media its media
     */
    public BackupSet set(List<BackupMedia> media) {
        List<Stripe> stripes = media.stream().map(BackupMedia::stripe).toList();
        BackupSet set = BackupSet.ofMsdb(columns, stripes);
        return media.stream().anyMatch(BackupMedia::virtual) ? set.with(BackupTrait.VIRTUAL_DEVICE) : set;
    }

    private static BackupSetEntry read(Row row) throws SQLException {
        Map<String, String> columns = new HashMap<>();
        for (String column : COLUMNS) {
            Optional.ofNullable(row.optionalText(column)).ifPresent(value -> columns.put(column, value));
        }
        return new BackupSetEntry(row.number("media_set_id"), Map.copyOf(columns));
    }
}
