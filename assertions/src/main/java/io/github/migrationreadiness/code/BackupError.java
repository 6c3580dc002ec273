package io.github.migrationreadiness.code;

import java.net.URI;

/**
 * What is wrong with the backups that a database is migrated from, where the page of the known errors has neither a number
 * nor a limitation for it. The codes are the kit's own. The words are those of the REST API's error list, of Log Replay Service
 * and of the migration service's tutorials, as {@link #documentation()} says; where {@link #documented()} does not hold, they
 * are the kit's own too.
 */
public enum BackupError implements AzureSqlMessage {
    /** Nothing to begin a restore with. */
    NO_FULL_BACKUP(
            "R040",
            "No full backup",
            "The restore plan is broken because there is no full backup.",
            Source.RESTORE_API),
    /** A differential backup of another full backup. */
    DIFFERENTIAL_BASE(
            "R041",
            "Differential backup of another full backup",
            "The restore plan is broken because DifferentialBaseGuid of diff backup does not match BackupSetGuid of full "
                    + "backup.",
            Source.RESTORE_API),
    /** A log backup is missing between two others. */
    LOG_CHAIN_GAP(
            "R042",
            "Gap between log backups",
            "The restore plan is broken because firstLsn of current log backup is not equal to lastLsn of prev log backup.",
            Source.RESTORE_API),
    /** Backups of several lives of a database, which a restore ends and begins. */
    OTHER_HISTORY(
            "R043",
            "Backups of different histories",
            "Not all backups since the full backup belong to one history of the database: it was created anew or restored in "
                    + "between.",
            Source.KIT),
    /** Not every part of a backup is there. */
    MISSING_STRIPE(
            "R044", "Missing stripes", "Provided backup set has one or more missing stripes.", Source.RESTORE_API),
    /** A log backup in several files. */
    SPLIT_LOG_BACKUP(
            "R045",
            "Log backup in several files",
            "A log backup (not split for a transaction log file).",
            Source.LOG_REPLAY),
    /** Several backups in one file. */
    APPENDED_BACKUPS(
            "R046",
            "Several backups in one file",
            "You can write each backup to either a separate backup file or to multiple backup files. Appending multiple backups "
                    + "such as full and transaction logs into a single backup media isn't supported.",
            Source.TUTORIAL),
    /** The log is not kept from one backup to the next. */
    RECOVERY_MODEL(
            "R047",
            "Recovery model is not full",
            "Your SQL Server database is using the full recovery model (mandatory).",
            Source.LOG_REPLAY),
    /** A backup that SQL Server itself marks as one that is hard to restore. */
    UNUSABLE_BACKUP(
            "R048",
            "Backup cannot be restored as it is",
            "A backup that the restore needs is damaged, lacks metadata or asks for a password.",
            Source.KIT),
    /** A backup that nobody has copied. */
    BACKUP_NOT_COPIED(
            "R049",
            "Backup is not in its folder",
            "A backup that the restore needs is not in the folder of its database.",
            Source.KIT),
    /** Backups that the restore does not need. */
    SUPERFLUOUS_BACKUPS(
            "R066",
            "Files that the restore does not need",
            "The folder of the database has files that do not belong to the backups to restore. A managed instance looks at all "
                    + "files of the folder.",
            Source.KIT),
    /** Files that are no backups. */
    FOREIGN_FILES(
            "R060",
            "Files that are no backups",
            "Make sure the Azure storage account blob container is used exclusively to store backup files only. Any other type "
                    + "of files (txt, png, jpg, etc.) will interfere with the restore process leading to a failure.",
            Source.TUTORIAL),
    /** Files without content. */
    EMPTY_FILES("R061", "Empty backup files", "A file of no bytes is no backup.", Source.KIT),
    /** A name that a container cannot have, or not for a managed instance. */
    CONTAINER_NAME(
            "R062",
            "Container name not supported",
            "A container name is 3 to 63 characters long, of lowercase letters, numbers and single hyphens between them. "
                    + "Container name 'backup' is not supported in SQL Managed Instance.",
            Source.CONTAINER_NAMES),
    /** Names that the service cannot read. */
    FILE_NAME_CHARACTERS(
            "R063",
            "File names with % or $",
            "Backup files containing % and $ characters in the file name can't be consumed by LRS. Consider renaming such file "
                    + "names.",
            Source.LOG_REPLAY),
    /** More than one log file in a database. */
    SEVERAL_LOG_FILES(
            "R064",
            "Several log files",
            "Database backup contains incompatible physical layout. Multiple log files are not supported.",
            Source.RESTORE_API),
    /** Files of a database that are not online. */
    FILES_NOT_ONLINE(
            "R065",
            "Files that are not online",
            "Database backup contains incompatible physical layout. Non-online data files exist.",
            Source.RESTORE_API);

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    private final Source source;

    BackupError(String code, String title, String message, Source source) {
        this.text = new ErrorText(code, title, message, "", "");
        this.source = source;
    }

    @Override
    public ErrorText text() {
        return text;
    }

    @Override
    public URI documentation() {
        return source.page;
    }

    @Override
    public Origin origin() {
        return source == Source.KIT ? Origin.KIT : Origin.SECTION;
    }

    private enum Source {
        RESTORE_API("https://learn.microsoft.com/rest/api/sql/managed-database-restore-details/get"),
        LOG_REPLAY("https://learn.microsoft.com/azure/azure-sql/managed-instance/log-replay-service-migrate"),
        TUTORIAL("https://learn.microsoft.com/azure/dms/tutorial-sql-server-managed-instance-offline-ads"),
        CONTAINER_NAMES(
                "https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata"),
        /** What the kit adds is nearest to what Log Replay Service asks for. */
        KIT("https://learn.microsoft.com/azure/azure-sql/managed-instance/log-replay-service-migrate");

        private final URI page;

        Source(String page) {
            this.page = URI.create(page);
        }
    }
}
