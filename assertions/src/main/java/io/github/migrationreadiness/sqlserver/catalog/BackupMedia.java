package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.sqlserver.backup.Stripe;
import java.sql.SQLException;
import java.util.Set;

/**
 * A row of {@code msdb.dbo.backupmediafamily}.
 *
 * @param mediaSet the media that it is a part of
 * @param stripe the file
 * @param virtual whether a backup tool took it in the place of a file
 */
public record BackupMedia(long mediaSet, Stripe stripe, boolean virtual) {

    /** As a device of its own, or one that the server knows by a name. */
    private static final Set<Long> VIRTUAL_DEVICES = Set.of(7L, 107L);

    /** The statement, whose question marks stand for the database. */
    public static final TsqlQuery<BackupMedia> OF_DATABASE =
            TsqlQuery.ofServer("backup files", """
            SELECT DISTINCT mf.media_set_id, mf.family_sequence_number, mf.physical_device_name, mf.device_type
            FROM msdb.dbo.backupmediafamily AS mf
            JOIN msdb.dbo.backupset AS bs ON bs.media_set_id = mf.media_set_id
            WHERE bs.database_name = ?
              AND mf.physical_device_name IS NOT NULL
            ORDER BY mf.media_set_id, mf.family_sequence_number, mf.physical_device_name""", BackupMedia::read).requiring(Visibility.BACKUP_HISTORY);

    /**
     * {@return the files of all backups of a database}
     *
     * @param database its exact name
     */
    public static TsqlQuery<BackupMedia> of(String database) {
        return OF_DATABASE.with(database);
    }

    private static BackupMedia read(Row row) throws SQLException {
        int number = Math.toIntExact(Math.max(1, row.number("family_sequence_number")));
        return new BackupMedia(
                row.number("media_set_id"),
                new Stripe(number, row.text("physical_device_name")),
                VIRTUAL_DEVICES.contains(row.number("device_type")));
    }
}
