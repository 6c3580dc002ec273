package io.github.migrationreadiness.code;

import java.util.EnumSet;
import java.util.List;

/**
 * The limitations of Azure Database Migration Service when it moves SQL Server databases to Azure SQL. The page gives them
 * no numbers, so their codes are the kit's own; the words are those of the page of 10/19/2022, in its order, and from
 * {@link #SEMICOLON_IN_DATABASE_NAME} on those of 10/28/2025.
 */
public enum AzureSqlLimitation implements AzureSqlMessage {
    /** An Azure SQL database takes so many tables only. */
    TABLES_PER_DATABASE("R007", "Too many tables", "100,000 table per database limit."),
    /** A service runs so many migrations at a time. */
    CONCURRENT_MIGRATIONS(
            "R008", "Too many concurrent migrations", "10,000 concurrent database migrations per service."),
    /** What the speed depends on. */
    MIGRATION_SPEED(
            "R009",
            "Migration speed depends on target and host",
            "Migration speed heavily depends on the target Azure SQL Database SKU and the self-hosted "
                    + "Integration Runtime host."),
    /** Every table takes some seconds to begin with. */
    TABLE_START_UP(
            "R010",
            "Many tables take long to start",
            "Azure SQL Database migration scales poorly with table numbers due to ADF overhead in "
                    + "starting activities. If a database has thousands of tables, there will be a couple of "
                    + "seconds of startup time for each, even if they're composed of one row with 1 bit of data."),
    /** Names of tables that take more than one byte a character. */
    DOUBLE_BYTE_TABLE_NAMES(
            "R011",
            "Table names with double byte characters",
            "Azure SQL Database table names with double byte characters currently aren't supported for "
                    + "migration.  Mitigation is to rename tables before migration; they can be changed back to "
                    + "their original names after successful migration."),
    /** Tables that may take too long to copy. */
    LARGE_BLOB_COLUMNS(
            "R012",
            "Tables with large blob columns",
            "Tables with large blob columns may fail to migrate due to timeout."),
    /** Names of databases that are words of the language. */
    RESERVED_DATABASE_NAMES(
            "R013", "Database name is a reserved word", "Database names with SQL Server reserved words aren't valid."),
    /** Databases whose backups lie in one container. */
    SHARED_CONTAINER(
            "R014",
            "Backups of several databases in one folder",
            "If migrating multiple databases to **Azure SQL Managed Instance** using the same Azure Blob "
                    + "Storage container, you must place backup files for different databases in separate folders "
                    + "inside the container."),
    /** Backups that do not lie flat in one folder. */
    NESTED_FOLDERS(
            "R015",
            "Backups in nested folders",
            "If migrating a single database to **Azure SQL Managed Instance**, the database backups must "
                    + "be placed in a flat-file structure inside a database folder, and the folders can't be "
                    + "nested, as it's not supported."),
    /** A database of the same name is on the target. */
    EXISTING_TARGET_DATABASE(
            "R016",
            "Database exists in target",
            "Overwriting existing databases using DMS in your target Azure SQL Managed Instance or SQL "
                    + "Server on Azure Virtual Machine isn't supported."),
    /** Replicas are not set up by the migration. */
    HIGH_AVAILABILITY(
            "R017",
            "High availability is not migrated",
            "Configuring high availability and disaster recovery on your target to match source topology "
                    + "isn't supported by DMS."),
    /** Objects of the server that stay behind. */
    SERVER_OBJECTS(
            "R018",
            "Server objects are not migrated",
            "The following server objects aren't supported: Logins, SQL Server Agent jobs, Credentials, "
                    + "SSIS packages, Server roles, Server audit"),
    /** The SQL Server on the target machine is too old. */
    TARGET_TOO_OLD(
            "R019",
            "Target version unsupported",
            "SQL Server 2008 and below as target versions aren't supported when migrating to SQL Server "
                    + "on Azure Virtual Machines."),
    /** Backups have to be page blobs for old targets. */
    PAGE_BLOBS(
            "R020",
            "Backups must be page blobs",
            "If you're using SQL Server 2012 or SQL Server 2014, you need to store your source database "
                    + "backup files on an Azure Storage Blob Container instead of using the network share option. "
                    + "Store the backup files as page blobs since block blobs are only supported in SQL 2016 and "
                    + "after."),
    /** An integration runtime of a data factory cannot be taken. */
    FOREIGN_INTEGRATION_RUNTIME(
            "R021",
            "Integration runtime of another service",
            "You can't use an existing self-hosted integration runtime created from Azure Data Factory "
                    + "for database migrations with DMS. Initially, the self-hosted integration runtime should be "
                    + "created using the Azure SQL migration extension in Azure Data Studio and can be reused for "
                    + "further database migrations."),
    /** Names of databases with a semicolon. */
    SEMICOLON_IN_DATABASE_NAME(
            "R022",
            "Database name with a semicolon",
            "Database names that include semicolons are currently not supported."),
    /** Columns that are computed from others. */
    COMPUTED_COLUMNS("R023", "Computed columns are not migrated", "Computed columns don't get migrated."),
    /** Columns whose NULLs do not arrive. */
    NULL_BECOMES_DEFAULT(
            "R024",
            "NULL becomes the default",
            "Columns in the source database that have default constraints and contain NULL values are "
                    + "migrated with their defined default values on the target Azure SQL DB, rather than "
                    + "retaining the NULLs."),
    /** A log replay ends after 30 days. */
    LOG_REPLAY_PERIOD(
            "R025",
            "Log replay ends after 30 days",
            "A single Log Replay Service (LRS) job (created by DMS) can run for a maximum of 30 days. "
                    + "When this period expires, the job is automatically canceled thus your target database gets "
                    + "automatically deleted."),
    /** So many databases go to a machine at a time. */
    DATABASES_PER_MACHINE(
            "R026",
            "Too many databases for one machine",
            "You can migrate a maximum of 100 databases to the same Azure SQL Server Virtual Machine as "
                    + "the target using one or more migrations simultaneously. Moreover, once a migration with 100 "
                    + "databases finishes, you must wait for at least 30 minutes before starting a new migration "
                    + "to the same Azure SQL Server VM as the target."),
    /** What the machine has to be set up for. */
    MACHINE_SET_UP(
            "R027",
            "Target machine not set up",
            "You must make sure the SQL Server IaaS Agent Extension in the target Azure Virtual Machine "
                    + "is in **Full mode** instead of Lightweight mode. SQL Server IaaS Agent Extension only "
                    + "supports management of Default Server Instance or Single Named Instance. You need to keep "
                    + "the power **on** for the target SQL Server on Azure VM while the SQL Migration is in "
                    + "progress.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    AzureSqlLimitation(String code, String title, String message) {
        this.text = new ErrorText(code, title, message, "", "");
    }

    /** {@return those of the page of 10/19/2022, in its order} */
    public static List<AzureSqlLimitation> ofFirstPage() {
        return List.copyOf(EnumSet.range(TABLES_PER_DATABASE, FOREIGN_INTEGRATION_RUNTIME));
    }

    @Override
    public ErrorText text() {
        return text;
    }
}
