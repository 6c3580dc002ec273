package io.github.migrationreadiness.code;

import java.net.URI;

/**
 * Errors of a move to Azure SQL that no page describes, but the specifications of the REST interfaces: those of
 * {@code Microsoft.Sql} 2023-08-01 for the restore, those of {@code Microsoft.DataMigration} 2025-03-15-preview for the
 * rest. They have a name and a message there, and neither a number nor a cause.
 *
 * <p>The code of an error of the restore is 2009, under which the migration service reports such errors. That is inferred
 * from the errors that the page has; the other codes are the names.
 */
public enum AzureSqlRestError implements AzureSqlMessage {
    /** The chain of backups has no full one. */
    NO_FULL_BACKUP(
            "2009", "BrokenRestorePlanNoFullBackup", "The restore plan is broken because there is no full backup."),
    /** A full backup is missing. */
    FULL_BACKUP_NOT_FOUND("2009", "FullBackupNotFound", "Full backup can not be found."),
    /** The chain of log backups ends before the next begins. */
    LOG_BACKUP_AFTER_GAP(
            "2009",
            "BrokenRestorePlanWrongLogBackupLSN",
            "The restore plan is broken because firstLsn of current log backup is not <= lastLsn of next log backup."),
    /** There is a gap between two log backups. */
    GAP_IN_LOG_BACKUPS(
            "2009",
            "BrokenRestorePlanGapInLogBackups",
            "The restore plan is broken because firstLsn of current log backup is not equal to "
                    + "lastLsn of prev log backup."),
    /** A differential backup is older than the full one. */
    DIFFERENTIAL_BACKUP_TOO_OLD(
            "2009",
            "BrokenRestorePlanWrongDiffBackupLSN",
            "The restore plan is broken because firstLsn of diff backup is not >= firstLsn of full " + "backup."),
    /** A differential backup belongs to another full one. */
    DIFFERENTIAL_BASE_MISMATCH(
            "2009",
            "BrokenRestorePlanWrongDiffBaseGUID",
            "The restore plan is broken because DifferentialBaseGuid of diff backup does not match "
                    + "BackupSetGuid of full backup."),
    /** The full backup is damaged. */
    FULL_BACKUP_DAMAGED("2009", "FullBackupDamaged", "Provided full backup is damaged."),
    /** Files of a striped backup are missing. */
    STRIPES_MISSING("2009", "MissingStripeInBackupSet", "Provided backup set has one or more missing stripes."),
    /** The backup has damaged pages. */
    CORRUPTED_PAGES(
            "2009",
            "CorruptedPagesInBackupSet",
            "Operation was aborted because RESTORE detected one or more corrupted pages in the backup" + " set."),
    /** The database is partially contained. */
    PARTIALLY_CONTAINED_DATABASE(
            "2009",
            "PartiallyContainedDatabaseUnsupported",
            "Backup for a partially contained database is not supported."),
    /** The backup has no data files. */
    NO_DATA_FILES(
            "2009",
            "IncompatiblePhysicalLayoutTooFewDataFiles",
            "Database backup contains incompatible physical layout. No data files are found in the " + "backup."),
    /** Some data files are offline. */
    DATA_FILES_OFFLINE(
            "2009",
            "IncompatiblePhysicalLayoutNonOnlineDataFilesExist",
            "Database backup contains incompatible physical layout. Non-online data files exist."),
    /** Some log files are offline. */
    LOG_FILES_OFFLINE(
            "2009",
            "IncompatiblePhysicalLayoutNonOnlineLogFilesExist",
            "Database backup contains incompatible physical layout. Non-online log files exist."),
    /** The database has more than one log file. */
    MULTIPLE_LOG_FILES(
            "2009",
            "IncompatiblePhysicalLayoutWrongNumberOfLogFiles",
            "Database backup contains incompatible physical layout. Multiple log files are not " + "supported."),
    /** The database has files that are neither data nor log. */
    TOO_MANY_OTHER_FILES(
            "2009",
            "IncompatiblePhysicalLayoutTooManyNonDataLogFiles",
            "Database backup contains incompatible physical layout. Too many non-data/log files."),
    /** The filegroup for tables in memory has several files. */
    MULTIPLE_MEMORY_OPTIMIZED_FILES(
            "2009",
            "IncompatiblePhysicalLayoutTooManyXTPFiles",
            "Database backup contains incompatible physical layout. Multiple files found in the "
                    + "filegroup that contains MEMORY_OPTIMIZED_DATA."),
    /** The container has a name that a managed instance does not take. */
    CONTAINER_NAME_UNSUPPORTED(
            "InvalidContainerName",
            "InvalidContainerName",
            "Invalid storage account container name: '{containerName}'. Container name 'backup' is "
                    + "not supported in SQL Managed Instance."),
    /** The storage account is of a kind that the service does not take. */
    STORAGE_ACCOUNT_UNSUPPORTED(
            "InvalidStorageAccount",
            "InvalidStorageAccount",
            "Invalid storage account: '{storageAccount}'. Only BlockBlobStorage kind is supported for premium tier."),
    /** No operation has the number, or its details are no longer kept. */
    OPERATION_NOT_FOUND("OperationIdNotFound", "OperationIdNotFound", "Operation ID '{operationId}' not found.");

    private static final URI RESTORE =
            specification("sql/resource-manager/Microsoft.Sql/stable/2023-08-01/ManagedDatabaseRestoreDetails.json");
    private static final URI MIGRATION = specification(
            "datamigration/resource-manager/Microsoft.DataMigration/preview/2025-03-15-preview/sqlmigration.json");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    AzureSqlRestError(String code, String title, String message) {
        this.text = new ErrorText(code, title, message, "", "");
    }

    @Override
    public ErrorText text() {
        return text;
    }

    @Override
    public URI documentation() {
        return text.code().equals(text.title()) ? MIGRATION : RESTORE;
    }

    @Override
    public Origin origin() {
        return Origin.KIT;
    }

    private static URI specification(String path) {
        return URI.create("https://github.com/Azure/azure-rest-api-specs/blob/main/specification/" + path);
    }
}
