package io.github.migrationreadiness.testservers;

import java.sql.Timestamp;
import java.util.Map;

/** A fake SQL Server with something in every table of its catalog, so that each statement finds a row and each reader reads one. */
public final class FullSqlServer {

    private static final Timestamp THEN = Timestamp.valueOf("2026-05-01 10:00:00");
    private static final byte[] THUMBPRINT = {1, 2, 3};
    private static final String FOLDER = "00000000-0000-0000-0000-000000000007";
    private static final String JOB = "00000000-0000-0000-0000-000000000009";

    private FullSqlServer() {}

    /** {@return a server with one database {@code orders} that has something of everything} */
    public static TestSqlServer start() {
        TestSqlServer server = TestSqlServer.sqlServer("16.0.4135.4")
                .database(
                        "orders",
                        Map.of(
                                "containment",
                                1,
                                "containment_desc",
                                "PARTIAL",
                                "owner_sid",
                                THUMBPRINT,
                                "replica_id",
                                FOLDER));
        fillServer(server);
        fillMsdb(server);
        fillDatabase(server.inDatabase("orders"));
        return server;
    }

    private static void fillServer(TestSqlServer server) {
        server.insert("sys.configurations", Map.of("name", "contained database authentication", "value_in_use", 1))
                .insert("sys.database_mirroring", Map.of("database_id", 5, "mirroring_guid", FOLDER))
                .insert(
                        "sys.master_files",
                        Map.of(
                                "database_id",
                                5,
                                "file_id",
                                4,
                                "type",
                                4,
                                "type_desc",
                                "FULLTEXT",
                                "name",
                                "texts",
                                "physical_name",
                                "texts"))
                .insert("sys.configurations", Map.of("name", "clr enabled", "value_in_use", 1))
                .insert(
                        "sys.master_files",
                        Map.of("database_id", 5, "name", "orders", "physical_name", "orders.mdf", "is_sparse", 1))
                .insert("sys.dm_database_encryption_keys", Map.of("database_id", 5, "encryptor_thumbprint", THUMBPRINT))
                .insert("sys.certificates", Map.of("name", "tde", "expiry_date", THEN, "thumbprint", THUMBPRINT))
                .insert(
                        "sys.server_resource_stats",
                        Map.of(
                                "end_time",
                                THEN,
                                "sku",
                                "GeneralPurpose",
                                "reserved_storage_mb",
                                32768,
                                "storage_space_used_mb",
                                10))
                .insert(
                        "sys.server_principals",
                        Map.of("name", "app", "principal_id", 300, "type", "S", "type_desc", "SQL_LOGIN"))
                .insert(
                        "sys.server_principals",
                        Map.of(
                                "name",
                                "auditors",
                                "principal_id",
                                301,
                                "type",
                                "R",
                                "type_desc",
                                "SERVER_ROLE",
                                "create_date",
                                THEN))
                .insert("sys.sql_logins", Map.of("name", "app", "principal_id", 300))
                .insert("sys.credentials", Map.of("name", "backup", "credential_identity", "SHARED ACCESS SIGNATURE"))
                .insert("sys.server_audits", Map.of("name", "compliance"))
                .insert("sys.server_audit_specifications", Map.of("name", "logins"))
                .insert(
                        "sys.servers",
                        Map.of("server_id", 1, "name", "ERP", "product", "Oracle", "provider", "OraOLEDB.Oracle"))
                .insert("sys.server_triggers", Map.of("name", "on_login"))
                .property("IsHadrEnabled", "0");
    }

    private static void fillMsdb(TestSqlServer server) {
        server.insert(
                        "dbo.backupset",
                        Map.of(
                                "backup_set_id", 1,
                                "media_set_id", 1,
                                "database_name", "orders",
                                "backup_set_uuid", FOLDER,
                                "backup_start_date", THEN,
                                "backup_finish_date", THEN,
                                "first_lsn", 1,
                                "last_lsn", 2,
                                "checkpoint_lsn", 1))
                .insert(
                        "dbo.backupmediafamily",
                        Map.of("media_set_id", 1, "physical_device_name", "/backup/orders/full.bak"))
                .insert(
                        "dbo.backupfile",
                        Map.of("backup_set_id", 1, "logical_name", "orders", "physical_name", "orders.mdf"))
                .insert(
                        "dbo.restorehistory",
                        Map.of("restore_date", THEN, "destination_database_name", "orders", "backup_set_id", 1))
                .insert("dbo.sysjobs", Map.of("job_id", JOB, "name", "nightly"))
                .insert("dbo.sysjobsteps", Map.of("job_id", JOB, "step_name", "load", "subsystem", "PowerShell"))
                .insert("dbo.sysssispackagefolders", Map.of("folderid", FOLDER, "foldername", "etl"))
                .insert("dbo.sysssispackages", Map.of("name", "load", "folderid", FOLDER))
                .insert("dbo.sysmail_profile", Map.of("profile_id", 1, "name", "mail"))
                .insert(
                        "dbo.suspect_pages",
                        Map.of("database_id", 5, "file_id", 1, "page_id", 7, "event_type", 1, "error_count", 1))
                .insert("catalog.projects", Map.of("project_id", 1, "name", "etl"))
                .insert("catalog.packages", Map.of("project_id", 1, "package_id", 1, "name", "load.dtsx"));
    }

    private static void fillDatabase(TestSqlDatabase orders) {
        orders.execute("ALTER TABLE sys.objects ALTER COLUMN object_id RESTART WITH 1001")
                .table("dbo", "clock")
                .table("app", "lines")
                .column(
                        "NEXT",
                        Map.of(
                                "max_length",
                                -1,
                                "system_type_id",
                                231,
                                "user_type_id",
                                231,
                                "collation_name",
                                "Latin1_General_CI_AS"))
                .column("amount", Map.of("is_nullable", 1))
                .column("picture", Map.of("is_filestream", 1))
                .execute("UPDATE sys.objects SET principal_id = 5 WHERE object_id = 1001")
                .execute(
                        "UPDATE sys.objects SET temporal_type = 2, temporal_type_desc = 'SYSTEM_VERSIONED_TEMPORAL_TABLE',"
                                + " create_date = '2026-05-01 10:00:00' WHERE object_id = 1002")
                .execute("INSERT INTO sys.allocation_units (type, container_id, total_pages)"
                        + " SELECT 2, partition_id, 1024 FROM sys.partitions")
                .insert(
                        "sys.computed_columns",
                        Map.of("object_id", 1002, "name", "total", "column_id", 3, "definition", "([amount]*(2))"))
                .insert(
                        "sys.default_constraints",
                        Map.of(
                                "name",
                                "df",
                                "object_id",
                                2001,
                                "parent_object_id",
                                1002,
                                "parent_column_id",
                                2,
                                "definition",
                                "((0))"))
                .insert("sys.indexes", Map.of("object_id", 1002, "name", "ix_total", "index_id", 2))
                .insert("sys.index_columns", Map.of("object_id", 1002, "index_id", 2, "column_id", 3))
                .insert(
                        "sys.sql_expression_dependencies",
                        Map.of(
                                "referencing_id",
                                1002,
                                "referencing_minor_id",
                                3,
                                "referenced_id",
                                1001,
                                "referenced_database_name",
                                "crm"))
                .insert(
                        "sys.foreign_keys",
                        Map.of(
                                "name",
                                "fk",
                                "object_id",
                                2002,
                                "parent_object_id",
                                1002,
                                "referenced_object_id",
                                1001,
                                "is_disabled",
                                1))
                .insert("sys.sql_modules", Map.of("object_id", 1002, "definition", "CREATE VIEW …"))
                .insert("sys.filegroups", Map.of("name", "xtp", "data_space_id", 2, "type", "FX"))
                .insert("sys.database_files", Map.of("file_id", 3, "data_space_id", 2, "name", "xtp", "space_used", 10))
                .insert("sys.assemblies", Map.of("name", "clr", "assembly_id", 65536))
                .insert(
                        "sys.database_principals",
                        Map.of("name", "CORP\\app", "principal_id", 5, "type", "U", "type_desc", "WINDOWS_USER"))
                .insert("sys.fulltext_catalogs", Map.of("fulltext_catalog_id", 5, "name", "texts"))
                .insert("sys.services", Map.of("name", "//orders", "service_id", 65536))
                .insert(
                        "sys.objects",
                        Map.of("name", "queue", "object_id", 2003, "type", "SQ", "type_desc", "SERVICE_QUEUE"))
                .property("MaxSizeInBytes", "268435456000")
                .property("Collation", "SQL_Latin1_General_CP1_CI_AS")
                .migrationStatus()
                .execute("INSERT INTO dbo.__migration_status VALUES (3, 'ALTER TABLE a NOCHECK CONSTRAINT b'),"
                        + " (5, 'ALTER INDEX i ON t REBUILD')");
    }
}
