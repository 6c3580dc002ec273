package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A file of a database as a full backup has it.
 *
 * @param backupSet the identifier of the backup
 * @param logicalName its name in T-SQL
 */
public record BackedUpFile(String backupSet, String logicalName) {

    /** The statement, whose question mark stands for the database. */
    public static final TsqlQuery<BackedUpFile> OF_DATABASE =
            TsqlQuery.ofServer("files in full backups", """
            SELECT bf.backup_set_id, bf.logical_name
            FROM msdb.dbo.backupfile AS bf
            JOIN msdb.dbo.backupset AS bs ON bs.backup_set_id = bf.backup_set_id
            WHERE bs.database_name = ? AND bs.type = 'D' AND bf.is_present = 1
            ORDER BY bf.backup_set_id, bf.file_number""", BackedUpFile::read).requiring(Visibility.BACKUP_HISTORY);

    /**
     * {@return the files in all full backups of a database}
     *
     * @param database its exact name
     */
    public static TsqlQuery<BackedUpFile> of(String database) {
        return OF_DATABASE.with(database);
    }

    private static BackedUpFile read(Row row) throws SQLException {
        return new BackedUpFile(row.text("backup_set_id"), row.text("logical_name"));
    }
}
