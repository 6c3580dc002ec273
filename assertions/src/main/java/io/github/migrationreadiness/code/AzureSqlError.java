package io.github.migrationreadiness.code;

/**
 * The known errors of Azure Database Migration Service when it moves SQL Server databases to Azure SQL, in the words of
 * its documentation.
 *
 * <p>One constant is one documented message; 2009 has eight of them. The few places where the words differ from the
 * page's are listed in the description of the package.
 */
public enum AzureSqlError implements AzureSqlMessage {
    /** The cutover found a gap in the chain of log backups. */
    CUTOVER_FAILED_OR_CANCELLED(
            "2007",
            "Cutover failed or cancelled for database {databaseName}. Error details: The restore plan is"
                    + " broken because firstLsn {firstLsn} of log backup '{logBackupUrl}' is not <= lastLsn"
                    + " {lastLsn} of Full backup '{fullBackupUrl}'. Restore to point in time.",
            "The error might occur due to the backups being placed incorrectly in the Azure Storage"
                    + " container. If the backups are placed in the network file share, this error could also"
                    + " occur due to network connectivity issues.",
            "Ensure the database backups in your Azure Storage container are correct. If you're using network"
                    + " file share, there might be network-related issues and lags that are causing this"
                    + " error. Wait for the process to be completed."),
    /** The target lacks the certificate that protects the source database. */
    TDE_CERTIFICATE_MISSING(
            "2009",
            "Migration for Database '{databaseName}' failed with error cannot find server certificate with thumbprint.",
            "The source SQL Server instance certificate from a database protected by Transparent Data"
                    + " Encryption (TDE) hasn't been migrated to the target Azure SQL Managed Instance or SQL"
                    + " Server on Azure Virtual Machine before migrating data.",
            "Migrate the TDE certificate to the target instance and retry the process. See [Migrate a"
                    + " certificate of a TDE-protected database to Azure SQL Managed"
                    + " Instance](https://learn.microsoft.com/azure/azure-sql/managed-instance/tde-certificate-migrate)"
                    + " and [Move a TDE Protected Database to Another SQL"
                    + " Server](https://learn.microsoft.com/sql/relational-databases/security/encryption/move-a-tde-protected-database-to-another-sql-server)"
                    + " for more information."),
    /** The source's engine is newer than the target's. */
    SERVER_VERSION_INCOMPATIBLE(
            "2009",
            "Migration for Database {databaseName} failed with error 'Non retriable error occurred while"
                    + " restoring backup with index 1 - 3169 The database was backed up on a server running"
                    + " version {sourceVersion}. That version is incompatible with this server, which is"
                    + " running version {targetVersion}. Either restore the database on a server that"
                    + " supports the backup, or use a backup that is compatible with this server.'",
            "Unable to restore a SQL Server backup to an earlier version of SQL Server than the version at"
                    + " which the backup was created.",
            "See [Issues that affect database restoration between different SQL Server"
                    + " versions](https://learn.microsoft.com/support/sql/admin/backup-restore-operations)"
                    + " for troubleshooting steps."),
    /** The databases do not fit into the storage of the managed instance. */
    STORAGE_LIMIT_REACHED(
            "2009",
            "Migration for Database {databaseName} failed with error 'The managed instance has reached its"
                    + " storage limit. The storage usage for the managed instance can't exceed 32768 MBs.'",
            "The Azure SQL Managed Instance has reached its resource limits.",
            "See [Overview of Azure SQL Managed Instance resource"
                    + " limits](https://learn.microsoft.com/azure/azure-sql/managed-instance/resource-limits)"
                    + " for more information."),
    /** The operating system could not read or write a file of the database. */
    SYSTEM_RESOURCES_INSUFFICIENT(
            "2009",
            "Migration for Database {databaseName} failed with error 'Non retriable error occurred while"
                    + " restoring backup with index 1 - 3634 The operating system returned the error"
                    + " '1450(Insufficient system resources exist to complete the requested service.)''",
            "One of the symptoms listed in [OS errors 1450 and 665 are reported for database files during"
                    + " DBCC CHECKDB or Database Snapshot"
                    + " Creation](https://learn.microsoft.com/support/sql/admin/1450-and-665-errors-running-dbcc-checkdb#symptoms)"
                    + " can be the cause.",
            "See [OS errors 1450 and 665 are reported for database files during DBCC CHECKDB or Database"
                    + " Snapshot"
                    + " Creation](https://learn.microsoft.com/support/sql/admin/1450-and-665-errors-running-dbcc-checkdb#symptoms)"
                    + " for troubleshooting steps."),
    /** The restore found a gap in the chain of log backups. */
    LOG_CHAIN_BROKEN(
            "2009",
            "The restore plan is broken because firstLsn {firstLsn} of log backup '{logBackupUrl}' isn't <="
                    + " lastLsn {lastLsn} of Full backup '{fullBackupUrl}'. Restore to point in time.",
            "The error might occur due to the backups being placed incorrectly in the Azure Storage"
                    + " container. If the backups are placed in the network file share, this error could also"
                    + " occur due to network connectivity issues.",
            "Ensure the database backups in your Azure Storage container are correct. If you're using network"
                    + " file share, there might be network related issues and lags that are causing this"
                    + " error. Wait for the process to complete."),
    /** The full backup was taken without checksums. */
    BACKUP_CHECKSUM_MISSING(
            "2009",
            "Migration for Database {databaseName} failed with error 'Full backup {fullBackupUrl} is missing"
                    + " checksum. Provide full backup with checksum.'.",
            "The database backups haven't been taken with checksum enabled.",
            "See [Enable or disable backup checksums during backup or restore (SQL"
                    + " Server)](https://learn.microsoft.com/sql/relational-databases/backup-restore/enable-or-disable-backup-checksums-during-backup-or-restore-sql-server)"
                    + " for taking backups with checksum enabled."),
    /** The restore names a logical file that the backup does not have. */
    LOGICAL_FILE_UNKNOWN(
            "2009",
            "Migration for Database {databaseName} failed with error 'Non retriable error occurred while"
                    + " restoring backup with index 1 - 3234 Logical file {logicalFile} isn't part of"
                    + " database {databaseGuid}. Use RESTORE FILELISTONLY to list the logical file names."
                    + " RESTORE DATABASE is terminating abnormally.'.",
            "You've specified a logical file name that isn't in the database backup.",
            "Run RESTORE FILELISTONLY to check the logical file names in your backup. See [RESTORE Statements"
                    + " - FILELISTONLY"
                    + " (Transact-SQL)](https://learn.microsoft.com/sql/t-sql/statements/restore-statements-filelistonly-transact-sql)"
                    + " for more information on RESTORE FILELISTONLY."),
    /** The firewall of the storage account keeps the target out. */
    STORAGE_FIREWALL(
            "2009",
            "Migration for Database {databaseName} failed with error 'Azure SQL target resource failed to"
                    + " connect to storage account. Make sure the target SQL VNet is allowed under the Azure"
                    + " Storage firewall rules.'",
            "Azure Storage firewall isn't configured to allow access to Azure SQL target.",
            """
            See [Configure Azure Storage firewalls and virtual \
            networks](https://learn.microsoft.com/azure/storage/common/storage-network-security) for more information \
            on Azure Storage firewall setup.

            > [!NOTE]
            > For more information on general troubleshooting steps for Azure SQL Managed Instance errors, see [Known \
            issues with Azure SQL Managed \
            Instance](https://learn.microsoft.com/azure/azure-sql/managed-instance/doc-changes-updates-known-issues)"""),
    /** The self-hosted integration runtime cannot connect. */
    TEST_CONNECTION_FAILED(
            "2012",
            "Failed to test connections using provided Integration Runtime.",
            "Connection to the Self-Hosted Integration Runtime has failed.",
            "See [Troubleshoot Self-Hosted Integration"
                    + " Runtime](https://learn.microsoft.com/azure/data-factory/self-hosted-integration-runtime-troubleshoot-guide)"
                    + " for general troubleshooting steps for Integration Runtime connectivity errors."),
    /** The self-hosted integration runtime is not registered, or it is down. */
    INTEGRATION_RUNTIME_NOT_ONLINE(
            "2014",
            "Integration Runtime {integrationRuntime} in resource group {resourceGroup} Subscription"
                    + " {subscriptionId} isn't online.",
            "The Self-Hosted Integration Runtime isn't online.",
            "Make sure the Self-hosted Integration Runtime is registered and online. To perform the"
                    + " registration, you can use scripts from [Automating self-hosted integration runtime"
                    + " installation using local PowerShell"
                    + " scripts](https://learn.microsoft.com/azure/data-factory/self-hosted-integration-runtime-automation-scripts)."
                    + " Also, see [Troubleshoot self-hosted integration"
                    + " runtime](https://learn.microsoft.com/azure/data-factory/self-hosted-integration-runtime-troubleshoot-guide)"
                    + " for general troubleshooting steps for Integration Runtime connectivity errors."),
    /** The managed instance is still being deployed. */
    MANAGED_INSTANCE_NOT_READY(
            "2030",
            "Azure SQL Managed Instance {instanceName} isn't ready.",
            "Azure SQL Managed Instance not in ready state.",
            "Wait until the Azure SQL Managed Instance has finished deploying and is ready, then retry the process."),
    /** The pipeline that copies the data failed. */
    SQL_DATA_COPY_FAILED(
            "2033",
            "Migration for Database {databaseName} failed in state {state}.",
            "ADF pipeline for data movement failed.",
            "Check the MigrationStatusDetails page for more detailed error information."),
    /** The migration succeeded before it could be canceled. */
    MIGRATION_COMPLETED_DURING_CANCEL(
            "2038",
            "Migration cannot be canceled as Migration was completed during the cancel process. Target"
                    + " server: {targetServer} Target database: {targetDatabase}.",
            "A cancellation request was received, but the migration was completed successfully before the"
                    + " cancellation was completed.",
            "No action required migration succeeded."),
    /** A retry is asked of a migration that does not wait for one. */
    MIGRATION_RETRY_NOT_ALLOWED(
            "2039",
            "Migration isn't in a retriable state. Migration must be in state WaitForRetry. Current state:"
                    + " {state}, Target server: {targetServer}, Target database: {targetDatabase}.",
            "A retry request was received when the migration wasn't in a state allowing retrying.",
            "No action required migration is ongoing or completed."),
    /** Nobody retried the migration in time, so it was canceled. */
    MIGRATION_TIMEOUT_WAITING_FOR_RETRY(
            "2040",
            "Migration retry timeout limit of 8 hours reached. Target server: {targetServer}, Target"
                    + " database: {targetDatabase}.",
            "Migration was idle in a failed, but retriable state for 8 hours and was automatically canceled.",
            "No action is required; the migration was canceled."),
    /** The data was copied before the migration was canceled, and the target's schema was not put back. */
    DATA_COPY_COMPLETED_DURING_CANCEL(
            "2041",
            "Data copy finished successfully before canceling completed. Target schema is in bad state."
                    + " Target server: {targetServer}, Target database: {targetDatabase}.",
            "Cancel request was received, and the data copy was completed successfully, but the target"
                    + " database schema hasn't been returned to its original state.",
            """
            If desired, the target database can be returned to its original state by running the first query below and \
            all of the returned queries, then running the second query and doing the same.

            ```
            SELECT [ROLLBACK] FROM [dbo].[__migration_status]
            WHERE STEP in (3,4,6);

            SELECT [ROLLBACK] FROM [dbo].[__migration_status]
            WHERE STEP in (5,7,8) ORDER BY STEP DESC;
            ```"""),
    /** The target's schema was prepared before the migration was canceled, and was not put back. */
    PRE_COPY_STEPS_COMPLETED_DURING_CANCEL(
            "2042",
            "Pre Copy steps finished successfully before canceling completed. Target database Foreign keys"
                    + " and temporal tables have been altered. Schema migration may be required again for"
                    + " future migrations. Target server: {targetServer}, Target database: {targetDatabase}.",
            "Cancel request was received and the steps to prepare the target database for copy were completed"
                    + " successfully. The target database schema hasn't been returned to its original state.",
            """
            If desired, target database can be returned to its original state by running the query below and all of \
            the returned queries.

            ```
            SELECT [ROLLBACK] FROM [dbo].[__migration_status]
            WHERE STEP in (3,4,6);
            ```"""),
    /** A container of the storage account could not be created. */
    CREATE_CONTAINER_FAILED(
            "2043",
            "Create container {containerName} failed with error Error calling the endpoint '{url}'. Response"
                    + " status code: 'NA - Unknown'. More details: Exception message: 'NA - Unknown"
                    + " [ClientSideException] Invalid Url:{url}.'",
            "The request failed due to an underlying issue such as network connectivity, a DNS failure, a"
                    + " server certificate validation, or a timeout.",
            "See [Troubleshoot Azure Data Factory and Synapse"
                    + " pipelines](https://learn.microsoft.com/azure/data-factory/data-factory-troubleshoot-guide#error-code-2108)"
                    + " for troubleshooting steps.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    AzureSqlError(String code, String message, String cause, String resolution) {
        this.text = AzureSqlNames.named(code, message, cause, resolution);
    }

    @Override
    public ErrorText text() {
        return text;
    }
}
