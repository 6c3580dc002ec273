package io.github.migrationreadiness.code;

/**
 * The known errors of Azure Database Migration Service that its page of 10/28/2025 has on top of those of 10/19/2022, in
 * the words and the order of that page.
 *
 * <p>One constant is one documented message; 2056 has seven of them. Where the page names no number, the code is the
 * kit's own, and so is the title. The few places where the words differ from the page's are listed in the description
 * of the package.
 */
public enum RecentAzureSqlError implements AzureSqlMessage {
    /** The source database has full-text catalog files. */
    FULL_TEXT_CATALOGS(
            "2007",
            "Cutover failed or cancelled for database '{databaseName}'. Error details: 'errorCode: "
                    + "Ext_RestoreSettingsError, message: RestoreId: {restoreId}, OperationId: {operationId}, "
                    + "Detail: Failed to complete restore., RestoreJobState: Restoring, "
                    + "CompleteRestoreErrorMessage: The database contains incompatible physical layout. Too "
                    + "many full text catalog files.'",
            "SQL Server on Azure VM currently doesn't support restoring databases with full-text " + "catalog files.",
            "Remove full-text catalog files from database when creating the restore."),
    /** The cutover was told another backup than the last one. */
    CUTOVER_BEFORE_LAST_BACKUP(
            "2007",
            "Cutover failed or cancelled for database '{databaseName}'. Error details: 'Migration "
                    + "cannot be completed because provided backup file name '{providedFileName}' should be the"
                    + " last restore backup file '{lastRestoredFileName}'.'",
            "This error occurs due to a known limitation in Azure SQL Managed Instance. It means the "
                    + "`{providedFileName}` is different from `{lastRestoredFileName}`. SQL Managed Instance "
                    + "automatically restores all valid backup files in the container based on the LSN "
                    + "sequence. A typical failure case could be: the `{providedFileName}` is `log1`, but the "
                    + "files in the container have other files, like `log2`, which have largest LSN number than"
                    + " `log1`. In this case, SQL Managed Instance automatically restores all files in the "
                    + "container. In the end of completing the migration, SQL Managed Instance reports this "
                    + "error message.",
            "For offline migration mode, provide the \"lastBackupName\" with the largest LSN. For an "
                    + "online migration scenario, this warning/error can be ignored if the migration status "
                    + "succeeds."),
    /** The folder of one database has backups of others. */
    SEVERAL_DATABASES_IN_FOLDER(
            "2009",
            "Migration for Database {databaseName} failed with error 'There are backups from multiple"
                    + " databases in the container folder. Please make sure the container folder has backups "
                    + "from a single database.'",
            "Backups of multiple databases are in the same container folder.",
            "If migrating multiple databases to **Azure SQL Managed Instance** using the same Azure "
                    + "Blob Storage container, you must place backup files for different databases in separate "
                    + "folders inside the container. For more information about LRS, see [Migrate databases "
                    + "from SQL Server to SQL Managed Instance by using Log Replay Service "
                    + "(Preview)](https://learn.microsoft.com/azure/azure-sql/managed-instance/log-replay-service-migrate#limitations)."),
    /** The restoring server does not take contained databases. */
    CONTAINED_DATABASE_AUTHENTICATION(
            "2009",
            "Migration for Database {databaseName} failed with error 'Non retriable error occurred "
                    + "while restoring backup with index 1 - 12824 The sp_configure value 'contained database "
                    + "authentication' must be set to 1 in order to restore a contained database. You may need "
                    + "to use RECONFIGURE to set the value_in_use. RESTORE DATABASE is terminating abnormally.'",
            "The source database is a contained database. A specific configuration is needed to "
                    + "enable restoring a contained database. For more information about contained databases, "
                    + "see [Contained Database "
                    + "Users](https://learn.microsoft.com/sql/relational-databases/security/contained-database-users-making-your-database-portable).",
            """
            Run the following query connected to the source SQL Server in the context of the specific database \
            before starting the migration. Then, attempt the migration of the contained database again.

            ```sql
            -- Enable "contained database authentication"
            EXECUTE sp_configure 'contained', 1;

            RECONFIGURE;
            ```"""),
    /** The identity of the managed instance lacks permission to read the backups. */
    MANAGED_IDENTITY(
            "2009",
            "Migration for Database {databaseName} failed with error 'Managed identity is not set up "
                    + "properly. Please verify and try again.'",
            "The managed identity associated with the target SQL Managed Instance doesn't have the "
                    + "required permissions/role to access the Azure Blob storage containing the backup files "
                    + "needed for migration.",
            "Assign the '**Storage Blob Data Reader**' role on the Azure Blob Storage account to the "
                    + "managed identity associated with the target SQL Managed Instance. For more information, "
                    + "refer "
                    + "[blog](https://techcommunity.microsoft.com/blog/microsoftdatamigration/dms---support-for-managed-identity-for-azure-sql-managed-instance-migration/4411274)."),
    /** The source database has tables in memory, which the tier of the target does not take. The page has the message among the
     * limitations and without a number; that the service reports it as 2009 is inferred. */
    MEMORY_OPTIMIZED_FILEGROUP(
            "2009",
            "Memory-optimized filegroup must be empty in order to be restored on General Purpose tier"
                    + " of SQL Database Managed Instance",
            "This issue is by design. SQL Server In-Memory OLTP isn't supported on the General "
                    + "Purpose tier of Azure SQL Managed Instance.",
            "To continue migration, one way is to upgrade to Business Critical tier, which supports "
                    + "In-Memory OLTP. Another way is to make sure the source database isn't using it while the"
                    + " Azure SQL Managed Instance is General Purpose."),
    /** The self-hosted integration runtime cannot resolve a name. */
    REMOTE_NAME_NOT_RESOLVED(
            "2012",
            "Failed to test connections using provided Integration Runtime. Error details: 'Remote "
                    + "name could not be resolved.'",
            "Your network settings in the firewall are causing the self-hosted integration runtime to"
                    + " be unable to connect to the service back end.",
            "There's a Domain Name System (DNS) issue. Contact your network team to fix the issue. "
                    + "For more information, see [Troubleshoot self-hosted integration "
                    + "runtime](https://learn.microsoft.com/azure/data-factory/self-hosted-integration-runtime-troubleshoot-guide)."),
    /** The network share does not exist under the name. */
    FILE_SHARE_UNKNOWN(
            "2012",
            "Failed to test connections using provided Integration Runtime. 'Cannot connect to "
                    + "{fileShare}. Detail Message: The system could not find the environment option that was "
                    + "entered'",
            "The self-hosted integration runtime can't connect to the network file share where the "
                    + "database backups are placed.",
            "Make sure your network file share name is entered correctly."),
    /** The name of the network share is not one. */
    FILE_SHARE_NAME_ILLEGAL(
            "2012",
            "Failed to test connections using provided Integration Runtime. The file name does not "
                    + "conform to the naming rules by the data store. Illegal characters in path.",
            "The self-hosted integration runtime can't connect to the network file share where the "
                    + "database backups are placed.",
            "Make sure your network file share name is entered correctly."),
    /** The network share is on the machine of the self-hosted integration runtime. */
    FILE_SHARE_ON_RUNTIME_HOST(
            "2049",
            "The value of the property '' is invalid: 'Access to {sharePath} is denied, resolved IP "
                    + "address is {ipAddress}, network type is OnPremise'.",
            "The network share where the database backups are stored is in the same machine as the "
                    + "self-hosted integration runtime (SHIR).",
            """
            The latest version of Integration Runtime (**5.28.8488**) prevents access to a network file share on\
             a local host. Ensure you run Integration Runtime on a different machine than the network share \
            hosting. If hosting the self-hosted integration runtime and the network share on different machines \
            isn't possible with your current migration setup, you can use the option to opt out using \
            `DisableLocalFolderPathValidation`.

            > [!NOTE]
            > For more information, see [Set up an existing self-hosted IR via local \
            PowerShell](https://learn.microsoft.com/azure/data-factory/create-self-hosted-integration-runtime#set-up-an-existing-self-hosted-ir-via-local-powershell).\
             Use the disabling option with discretion as this is less secure."""),
    /** The login of the target lacks permission to read the state of the server. */
    SERVER_STATE_DENIED(
            "2055",
            "A database operation failed with the following error: 'VIEW SERVER PERFORMANCE STATE "
                    + "permission was denied on object 'server', database 'master'. The user does not have "
                    + "permission to perform this action.'",
            "The login used for target server (Azure SQL Database) doesn't have the "
                    + "`##MS_ServerStateReader##` server role.",
            """
            Grant the `##MS_ServerStateReader##` role to the login for Azure SQL target.

            Query:

            ```sql
            ALTER SERVER ROLE ##MS_ServerStateReader## ADD MEMBER <login>.
            ```

            > [!NOTE]
            > This query should be run in context of the `master` database."""),
    /** Source and target database sort differently. */
    DATABASE_COLLATION_MISMATCH(
            "2056",
            "CollationMismatch: Source database collation {sourceCollation} is not the same as the "
                    + "target database {targetCollation}. Source database: {sourceDatabase} Target database: "
                    + "{targetDatabase}.",
            "The source database collation isn't the same as the target database's collation.",
            "Change the target Azure SQL Database collation to the same as the source SQL Server "
                    + "database. Azure SQL Database uses `SQL_Latin1_General_CP1_CI_AS` collation by default, "
                    + "in case your source SQL Server database uses a different collation you might need to "
                    + "re-create or select a different target database whose collation matches. For more "
                    + "information, see [Collation and Unicode "
                    + "support](https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support)"),
    /** A column sorts differently in source and target. */
    COLUMN_COLLATION_MISMATCH(
            "2056",
            "TableColumnCollationMismatch: Table {table} with column {column} has collation "
                    + "{sourceCollation} on source but has collation {targetCollation} on target table.",
            "The source database table column's collation isn't the same as the target database table"
                    + " column's collation.",
            """
            1. Migrate the Schema to target Azure SQL Database using Database Migration Service. Refer \
            [blog](https://techcommunity.microsoft.com/blog/microsoftdatamigration/public-preview-schema-migration-for-target-azure-sql-db/3990463).

            1. Follow this \
            [article](https://learn.microsoft.com/sql/relational-databases/collations/set-or-change-the-column-collation)\
             to manually change collation.

            For more information, see [Collation and Unicode \
            support](https://learn.microsoft.com/sql/relational-databases/collations/collation-and-unicode-support)"""),
    /** The target database has no tables. */
    NO_TABLES_IN_TARGET(
            "2056",
            "DatabaseSizeMoreThanMax: No tables were found in the target Azure SQL Database. Check if"
                    + " schema migration was completed beforehand.",
            "The selected tables for the migration don't exist in the target Azure SQL Database.",
            "Make sure the target database schema was created before starting the migration. For more"
                    + " information on how to deploy the target database schema, see [SQL Database Projects "
                    + "extension](https://learn.microsoft.com/azure-data-studio/extensions/sql-database-project-extension)"),
    /** The target database is too small. The recommendation of the page, to deploy the schema, is that of {@link
     * #NO_TABLES_IN_TARGET} and does not help here, so that it is left out. */
    DATABASE_TOO_LARGE(
            "2056",
            "DatabaseSizeMoreThanMax: The source database size {sourceSize} exceeds the maximum "
                    + "allowed size of the target database {targetSize}. Check if the target database has "
                    + "enough space.",
            "The target database doesn't have enough space."),
    /** Tables of the plan are not in the target. */
    NO_SUCH_TABLES(
            "2056",
            "NoTablesFound: Some of the source tables don't exist in the target database. Missing tables: {tables}.",
            "The selected tables for the migration don't exist in the target Azure SQL Database.",
            "Check if the selected tables exist in the target Azure SQL Database. If this migration "
                    + "is called from a PowerShell script, check if the table list parameter includes the "
                    + "correct table names and is passed into the migration."),
    /** The source is older than the oldest version that the service reads. */
    SOURCE_TOO_OLD(
            "2056",
            "SqlVersionOutOfRange: Source instance version is lower than 2008, which is not supported"
                    + " to migrate. Source instance: {instanceName}.",
            "Azure Database Migration Service doesn't support migrating from SQL Server instances lower than 2008.",
            "Upgrade your source SQL Server instance to a newer version of SQL Server. For more "
                    + "information, see [Upgrade SQL "
                    + "Server](https://learn.microsoft.com/sql/database-engine/install-windows/upgrade-sql-server)."),
    /** Tables of the plan have no counterpart in the target. */
    TABLE_MAPPING_MISMATCH(
            "2056",
            "TableMappingMismatch: Some of the source tables don't exist in the target database. "
                    + "Missing tables: {tables}.",
            "The selected tables for the migration don't exist in the target Azure SQL Database.",
            "Check if the selected tables exist in the target Azure SQL Database. If this migration "
                    + "is called from a PowerShell script, check if the table list parameter includes the "
                    + "correct table names and is passed into the migration."),
    /** The login of the target lacks permission to read its logins. */
    SQL_LOGINS_DENIED(
            "2060",
            "The SELECT permission was denied on the object 'sql_logins', database 'master', schema " + "'sys'.",
            "The account customers use to connect Azure SQL Database lacks the permission to access "
                    + "`sys.sql_logins` table.",
            """
            There are two ways to mitigate the issue:

            1. Add the **sysadmin** role to the account, which grants the admin permission.

            1. If customers can't use the **sysadmin** account or can't grant **sysadmin** permission to the \
            account, the minimum permission on the source SQL Server required is **db_owner**. On the target \
            Azure SQL database, create a user in `master`, and grant \
            `##MS_DatabaseManager##`,`##MS_DatabaseConnector##`, `##MS_DefinitionReader##`, and \
            `##MS_LoginManager##` fixed server roles to the user. For example:

               ```sql
               -- Run the script in the master database
               CREATE LOGIN testuser WITH PASSWORD = '<password>';

               ALTER SERVER ROLE ##MS_DefinitionReader## ADD MEMBER [testuser];
               GO

               ALTER SERVER ROLE ##MS_DatabaseConnector## ADD MEMBER [testuser];
               GO

               ALTER SERVER ROLE ##MS_DatabaseManager## ADD MEMBER [testuser];
               GO

               ALTER SERVER ROLE ##MS_LoginManager## ADD MEMBER [testuser];
               GO

               CREATE USER testuser FOR LOGIN testuser;
               EXECUTE sp_addRoleMember 'dbmanager', 'testuser';
               EXECUTE sp_addRoleMember 'loginmanager', 'testuser';
               ```"""),
    /** The self-hosted integration runtime does not reach the data factory. */
    SERVICE_TOKEN_MISSING(
            "2060",
            "Failed to get service token from ADF service.",
            "The customer's SHIR fails to connect data factory.",
            "This is sample doc how to solve it: [Integration runtime Unable to connect to Data "
                    + "Factory](https://learn.microsoft.com/answers/questions/139976/integration-runtime-unable-to-connect-to-data-fact)"),
    /** The machine of the self-hosted integration runtime is off, or the network between is interrupted. */
    RUNTIME_NODES_OFFLINE(
            "2060",
            "IR Nodes are offline.",
            "The cause might be that the network is interrupted during migration and thus the IR node"
                    + " become offline. Make sure that the machine where SHIR is installed is on.",
            "Make sure that the machine where SHIR is installed is on."),
    /** The target refuses an object of the schema. */
    OBJECT_NOT_DEPLOYED(
            "2060",
            "Deployed failure: {failure}. Object element: {objectElement}.",
            "This is the most common error customers might encounter. It means that the object can't "
                    + "be deployed to the target because it's unsupported on the target.",
            """
            Customers need to check the assessment results ([Assessment \
            rules](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules)).\
             This is the list of assessment issues that might fail the schema migration:

            - [BULK \
            INSERT](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#BulkInsert)
            - [COMPUTE \
            clause](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#ComputeClause)
            - [Cryptographic \
            provider](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#CryptographicProvider)
            - [Cross database \
            references](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#CrossDatabaseReferences)
            - [Database principal \
            alias](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#DatabasePrincipalAlias)
            - [DISABLE_DEF_CNST_CHK \
            option](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#DisableDefCNSTCHK)
            - [FASTFIRSTROW \
            hint](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#FastFirstRowHint)
            - \
            [FILESTREAM](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#FileStream)
            - [MS \
            DTC](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#MSDTCTransactSQL)
            - [OPENROWSET \
            (bulk)](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#OpenRowsetWithNonBlobDataSourceBulk)
            - [OPENROWSET \
            (provider)](https://learn.microsoft.com/azure/azure-sql/migration-guides/database/sql-server-to-sql-database-assessment-rules#OpenRowsetWithSQLAndNonSQLProvider)

            > [!NOTE]
            > To view error detail, Open the Microsoft Integration runtime configuration manager, and navigate \
            to **Diagnostics > Logging > View logs**. In the Event viewer, navigate to **Application and Service\
             logs > Connectors - Integration runtime**, and filter for errors."""),
    /** A computed column calls a function of another owner, and has an index. */
    INDEX_ON_COMPUTED_COLUMN(
            "2060",
            "Deployed failure: Index cannot be created on computed column '{column}' of table "
                    + "'{table}' because the underlying object '{object}' has a different owner. Object "
                    + "element: {objectElement}.",
            "All function references in the computed column must have the same owner as the table.",
            "See [Ownership "
                    + "Requirements](https://learn.microsoft.com/sql/relational-databases/indexes/indexes-on-computed-columns#ownership-requirements)."),
    /** The target lacks permission to read the backups. */
    BLOBS_FORBIDDEN(
            "Ext_RestoreSettingsError",
            "Unable to read blobs in storage container, exception: The remote server returned an "
                    + "error: (403) Forbidden.; The remote server returned an error: (403) Forbidden",
            "The Azure SQL target is unable to connect to blob storage.",
            "Confirm that target network settings allow access to blob storage. For example, if "
                    + "you're migrating to a SQL Server on Azure VM target, ensure that outbound connections on"
                    + " the Virtual Machine aren't being blocked."),
    /** The target cannot resolve the name of the storage account. */
    BLOB_HOST_NOT_RESOLVED(
            "Ext_RestoreSettingsError",
            "Failed to create restore job. Unable to read blobs in storage container, exception: The "
                    + "remote name could not be resolved.",
            "The Azure SQL target is unable to connect to blob storage.",
            "Confirm that target network settings allow access to blob storage. For example, if "
                    + "migrating to SQL VM, ensure that outbound connections on VM aren't being blocked."),
    /** The settings name another backup than the last one. */
    LAST_BACKUP_NOT_SPECIFIED(
            "Ext_RestoreSettingsError",
            "Migration for Database {databaseName} failed with error 'Migration cannot be completed "
                    + "because provided backup file name {providedFileName} should be the last restore backup "
                    + "file {lastRestoredFileName}'.",
            "The most recent backup wasn't specified in the backup settings.",
            "Specify the most recent backup file name in backup settings and retry the operation."),
    /** The target does not reach the storage account. */
    BLOB_HOST_UNREACHABLE(
            "Ext_RestoreSettingsError",
            "Operation failed: errorCode: Ext_RestoreSettingsError, message: RestoreId: {restoreId}, "
                    + "OperationId: {operationId}, Detail: Unable to read blobs in storage container, "
                    + "exception: Unable to connect to the remote server;Unable to connect to the remote "
                    + "server;A connection attempt failed because the connected party did not properly respond "
                    + "after a period of time, or established connection failed because connected host has "
                    + "failed to respond {address}.",
            "The error is possible to occur for both storage accounts with public network and private"
                    + " endpoint configuration. It's also possible that you have an on-premises DNS server that"
                    + " controls a hybrid network routing and DHCP. Unless you allow the Azure IP addresses "
                    + "configured in your DNS server, your SQL Server on Azure VM target has no chance to "
                    + "resolve the remote storage blob endpoint.",
            "To debug this issue, you can try pinging your Azure Blob Storage URL from your SQL "
                    + "Server on Azure VM target and confirm if you have a connectivity problem. To solve this "
                    + "issue, you have to allow the Azure IP addresses configured in your DNS server. For more "
                    + "information, see [Troubleshoot Azure Private Endpoint connectivity "
                    + "problems](https://learn.microsoft.com/azure/private-link/troubleshoot-private-endpoint-connectivity)"),
    /** A file of the database is already on the target machine. */
    FILE_EXISTS(
            "Ext_RestoreSettingsError",
            "Ext_RestoreSettingsError, message: Failed to create restore job.;Cannot create file "
                    + "'{file}' because it already exists.",
            "",
            "Connect to the target SQL Server on Azure VM and delete the {file} file. Then, start migration again."),
    /** The SQL Server on the target machine lets only one user in. */
    TARGET_IN_SINGLE_USER_MODE(
            "R034",
            "Target in single-user mode",
            "Login failed for user 'NT Service\\SQLIaaSExtensionQuery'.",
            "SQL Server instance is in single-user mode. One possible reason is the target SQL Server"
                    + " on Azure VM is in upgrade mode.",
            "Wait for the target SQL Server on Azure VM exit the upgrade mode and start migration " + "again."),
    /** The PowerShell module for the migration of logins is too old. */
    LOGIN_MIGRATION_BY_POWERSHELL(
            "R035",
            "Login migration with PowerShell",
            "No such host is known",
            "While migrating logins using PowerShell command "
                    + "[New-AzDataMigrationLoginsMigration](https://learn.microsoft.com/powershell/module/az.datamigration/new-azdatamigrationloginsmigration),"
                    + " it fails with the previous message.",
            """
            To resolve this issue, upgrade `Az.DataMigration` to a later version than 0.14.5.

            The latest version of `Az.DataMigration` can be downloaded from [the PowerShell \
            gallery](https://www.powershellgallery.com/packages/Az.DataMigration/0.14.7) or the following \
            command can be used to upgrade.

            ```powershell
             Update-Module -Name Az.DataMigration
            ```"""),
    /** The extension of the Azure CLI for the migration of logins is too old. */
    LOGIN_MIGRATION_BY_CLI(
            "R036",
            "Login migration with the Azure CLI",
            "urlopen error [Errno 11001] getaddrinfo failed",
            "While migrating logins using Azure CLI [az dataMigration "
                    + "login-migration](https://learn.microsoft.com/cli/azure/datamigration), it fails with the"
                    + " previous message.",
            """
            To resolve this issue, upgrade the Microsoft Azure CLI - Database Migration Service extension - az \
            dataMigration to 1.0.0b1 or a later version. Run the following command to upgrade.

            ```azurecli
             az extension update -n datamigration
            ```"""),
    /** Who is signed in to the portal lacks permission to list the backups. */
    CONTAINER_LISTING_DENIED(
            "R037",
            "Blob container selection error",
            "Blob container selection error: Error listing the contents of the container: This "
                    + "request is not authorized to perform this operation using this permission.",
            "While migrating to SQL Managed Instance via **Azure portal** using **Managed Identity**,"
                    + " if the signed in user doesn't have **Storage Blob Data Reader** access on the storage "
                    + "account, it fails with the previous message.",
            "To resolve this issue, make sure the signed in user has **Storage Blob Data Reader** "
                    + "access on the storage account. This permission is needed to list folders and files in "
                    + "the blob container during migration setup via Azure portal. For more information, see "
                    + "[DMS - Support for Managed Identity for Azure SQL Managed Instance "
                    + "migration](https://techcommunity.microsoft.com/blog/microsoftdatamigration/dms---support-for-managed-identity-for-azure-sql-managed-instance-migration/4411274)."),
    /** The name of the migration service breaks the rules of data factories. */
    SERVICE_NAME_INVALID(
            "R038",
            "Service name is not valid",
            "Error: Service name '{serviceName}' is not valid",
            "As Azure Database Migration Service uses Azure Data factory for its compute, it follows "
                    + "the exact same naming rules as mentioned in the [naming "
                    + "rules](https://learn.microsoft.com/azure/data-factory/naming-rules).",
            "Follow the Azure Database Migration Service Naming Rules.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    RecentAzureSqlError(String code, String message, String cause) {
        this(code, message, cause, "");
    }

    RecentAzureSqlError(String code, String message, String cause, String resolution) {
        this.text = AzureSqlNames.named(code, message, cause, resolution);
    }

    RecentAzureSqlError(String code, String title, String message, String cause, String resolution) {
        this.text = new ErrorText(code, title, message, cause, resolution);
    }

    @Override
    public ErrorText text() {
        return text;
    }
}
