-- The part of SQL Server's catalog that the kit reads, for H2 in MODE=MSSQLServer. Names and types come from Microsoft's
-- documentation; the rows are what a test wants them to be. Every database of a TestSqlServer gets all of it: H2 ignores
-- the name of the database in master.sys.certificates, and server-wide rows are written into each.

CREATE SCHEMA sys;
CREATE SCHEMA IF NOT EXISTS dbo;
CREATE SCHEMA catalog;
CREATE SCHEMA testserver;

-- What the functions answer: owner '' is the server, else a database.
CREATE TABLE testserver.properties (owner nvarchar(128), name nvarchar(128), val nvarchar(256), PRIMARY KEY (owner, name));
CREATE TABLE testserver.denied (permission nvarchar(256) PRIMARY KEY);
CREATE TABLE testserver.roles (name nvarchar(128) PRIMARY KEY, is_member int);

CREATE ALIAS SERVERPROPERTY FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.serverProperty';
CREATE ALIAS DATABASEPROPERTYEX FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.databaseProperty';
CREATE ALIAS HAS_PERMS_BY_NAME FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.hasPermission';
CREATE ALIAS IS_SRVROLEMEMBER FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.isServerRoleMember';
CREATE ALIAS IS_MEMBER FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.isServerRoleMember';
CREATE ALIAS DB_NAME FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.databaseName';
CREATE ALIAS SUSER_SNAME FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.loginName';
CREATE ALIAS ORIGINAL_LOGIN FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.loginName';
CREATE ALIAS FILEPROPERTY FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.fileProperty';
CREATE ALIAS OBJECT_ID FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.objectId';
CREATE ALIAS TRANCOUNT FOR 'io.github.migrationreadiness.testservers.TsqlFunctions.transactionCount';

-- The server

CREATE TABLE sys.databases (
    database_id int, name nvarchar(128), source_database_id int, owner_sid varbinary(85), create_date datetime,
    catalog_collation_type_desc nvarchar(60) DEFAULT 'SQL_Latin1_General_CP1_CI_AS',
    compatibility_level smallint DEFAULT 150, collation_name nvarchar(128) DEFAULT 'SQL_Latin1_General_CP1_CI_AS',
    is_read_only bit DEFAULT 0, is_auto_close_on bit DEFAULT 0, state_desc nvarchar(60) DEFAULT 'ONLINE',
    recovery_model_desc nvarchar(60) DEFAULT 'FULL', page_verify_option_desc nvarchar(60) DEFAULT 'CHECKSUM',
    is_encrypted bit DEFAULT 0, is_published bit DEFAULT 0, is_distributor bit DEFAULT 0, is_cdc_enabled bit DEFAULT 0,
    is_broker_enabled bit DEFAULT 0, containment int DEFAULT 0, containment_desc nvarchar(60) DEFAULT 'NONE',
    replica_id uniqueidentifier, group_database_id uniqueidentifier);
CREATE TABLE sys.configurations (configuration_id int, name nvarchar(35), val int, value_in_use int);
CREATE TABLE sys.master_files (
    database_id int, file_id int DEFAULT 1, type smallint DEFAULT 0, type_desc nvarchar(60) DEFAULT 'ROWS', data_space_id int DEFAULT 1,
    name nvarchar(128), physical_name nvarchar(260), state_desc nvarchar(60) DEFAULT 'ONLINE', size int DEFAULT 1024,
    max_size int DEFAULT -1, growth int DEFAULT 8192, is_percent_growth bit DEFAULT 0, is_sparse bit DEFAULT 0);
CREATE TABLE sys.certificates (
    name nvarchar(128), certificate_id int, pvt_key_encryption_type_desc nvarchar(60) DEFAULT 'ENCRYPTED_BY_MASTER_KEY',
    subject nvarchar(4000), expiry_date datetime, start_date datetime, thumbprint varbinary(32));
CREATE TABLE sys.dm_database_encryption_keys (
    database_id int, encryption_state int DEFAULT 3, key_algorithm nvarchar(32), key_length int,
    encryptor_thumbprint varbinary(20), encryptor_type nvarchar(32));
CREATE TABLE sys.server_resource_stats (
    start_time datetime, end_time datetime, resource_type nvarchar(128), resource_name nvarchar(128), sku nvarchar(128),
    hardware_generation nvarchar(128), virtual_core_count int, reserved_storage_mb bigint, storage_space_used_mb decimal(18,2));
CREATE TABLE sys.server_principals (
    name nvarchar(128), principal_id int, sid varbinary(85) DEFAULT X'02', type char(1), type_desc nvarchar(60), is_disabled bit DEFAULT 0,
    create_date datetime, default_database_name nvarchar(128), is_fixed_role bit DEFAULT 0);
CREATE TABLE sys.sql_logins (name nvarchar(128), principal_id int, sid varbinary(85), is_disabled bit DEFAULT 0);
CREATE TABLE sys.credentials (credential_id int, name nvarchar(128), credential_identity nvarchar(4000), create_date datetime);
CREATE TABLE sys.server_audits (
    audit_id int, name nvarchar(128), type char(2) DEFAULT 'FL', type_desc nvarchar(60) DEFAULT 'FILE', is_state_enabled bit DEFAULT 1);
CREATE TABLE sys.server_audit_specifications (
    server_specification_id int, name nvarchar(128), is_state_enabled bit DEFAULT 1);
CREATE TABLE sys.servers (
    server_id int, name nvarchar(128), product nvarchar(128), provider nvarchar(128), data_source nvarchar(4000), is_linked bit DEFAULT 1);
CREATE TABLE sys.server_triggers (
    name nvarchar(128), object_id int, is_ms_shipped bit DEFAULT 0, is_disabled bit DEFAULT 0);
CREATE TABLE sys.database_mirroring (database_id int, mirroring_guid uniqueidentifier, mirroring_state int, mirroring_role_desc nvarchar(60));

-- msdb

CREATE TABLE dbo.backupset (
    backup_set_id int, backup_set_uuid uniqueidentifier, media_set_id int, position int DEFAULT 1, name nvarchar(128),
    database_name nvarchar(128), server_name nvarchar(128) DEFAULT 'SQL01', type char(1) DEFAULT 'D',
    backup_start_date datetime, backup_finish_date datetime,
    first_lsn numeric(25,0), last_lsn numeric(25,0), checkpoint_lsn numeric(25,0), database_backup_lsn numeric(25,0),
    differential_base_lsn numeric(25,0), fork_point_lsn numeric(25,0), differential_base_guid uniqueidentifier,
    first_recovery_fork_guid uniqueidentifier, last_recovery_fork_guid uniqueidentifier, family_guid uniqueidentifier,
    software_major_version smallint DEFAULT 15, software_minor_version smallint DEFAULT 0, database_version int DEFAULT 904,
    compatibility_level smallint DEFAULT 150, has_backup_checksums bit DEFAULT 1, is_damaged bit DEFAULT 0, is_copy_only bit DEFAULT 0,
    is_snapshot bit DEFAULT 0, has_incomplete_metadata bit DEFAULT 0, begins_log_chain bit DEFAULT 0,
    is_password_protected bit DEFAULT 0, recovery_model nvarchar(60) DEFAULT 'FULL',
    backup_size numeric(20,0), compressed_backup_size numeric(20,0), key_algorithm nvarchar(32), encryptor_thumbprint varbinary(20));
CREATE TABLE dbo.backupmediafamily (
    media_set_id int, family_sequence_number smallint DEFAULT 1, physical_device_name nvarchar(260), device_type smallint DEFAULT 2, mirror smallint DEFAULT 0);
CREATE TABLE dbo.backupfile (
    backup_set_id int, file_number int DEFAULT 1, logical_name nvarchar(128), physical_name nvarchar(260), file_type char(1) DEFAULT 'D',
    state_desc nvarchar(64) DEFAULT 'ONLINE', is_present bit DEFAULT 1, file_size numeric(20,0));
CREATE TABLE dbo.restorehistory (
    restore_history_id int IDENTITY(1, 1), restore_date datetime, destination_database_name nvarchar(128), restore_type char(1) DEFAULT 'D',
    backup_set_id int);
CREATE TABLE dbo.syscategories (category_id int, name nvarchar(128));
INSERT INTO dbo.syscategories VALUES (0, '[Uncategorized (Local)]'), (3, 'Database Maintenance'), (8, 'Data Collector'), (13, 'REPL-LogReader');
CREATE TABLE dbo.sysjobs (
    job_id uniqueidentifier DEFAULT RANDOM_UUID(), name nvarchar(128), enabled smallint DEFAULT 1, category_id int DEFAULT 0, owner_sid varbinary(85));
CREATE TABLE dbo.sysjobsteps (
    job_id uniqueidentifier, step_id int DEFAULT 1, step_name nvarchar(128), subsystem nvarchar(40) DEFAULT 'TSQL', command nvarchar(4000));
CREATE TABLE dbo.sysssispackages (
    name nvarchar(128), id uniqueidentifier DEFAULT RANDOM_UUID(), folderid uniqueidentifier, packagetype int DEFAULT 5);
CREATE TABLE dbo.sysssispackagefolders (folderid uniqueidentifier, parentfolderid uniqueidentifier, foldername nvarchar(128));
CREATE TABLE dbo.sysmail_profile (profile_id int, name nvarchar(128));
CREATE TABLE dbo.suspect_pages (database_id int, file_id int, page_id bigint, event_type int, error_count int, last_update_date datetime);

-- SSISDB

CREATE TABLE catalog.projects (project_id bigint, folder_id bigint, name nvarchar(128));
CREATE TABLE catalog.packages (package_id bigint, project_id bigint, name nvarchar(260));

-- One database

CREATE TABLE sys.schemas (name nvarchar(128), schema_id int IDENTITY(5, 1), principal_id int DEFAULT 1);
INSERT INTO sys.schemas (name, schema_id) VALUES ('dbo', 1), ('guest', 2), ('INFORMATION_SCHEMA', 3), ('sys', 4);
CREATE TABLE sys.objects (
    name nvarchar(128), object_id int IDENTITY(1001, 1), principal_id int, schema_id int DEFAULT 1, parent_object_id int DEFAULT 0,
    type char(2) DEFAULT 'U', type_desc nvarchar(60) DEFAULT 'USER_TABLE', create_date datetime, is_ms_shipped bit DEFAULT 0,
    temporal_type smallint DEFAULT 0, temporal_type_desc nvarchar(60) DEFAULT 'NON_TEMPORAL_TABLE', history_table_id int,
    is_filetable bit DEFAULT 0, is_memory_optimized bit DEFAULT 0, is_external bit DEFAULT 0);
CREATE VIEW sys.tables AS SELECT * FROM sys.objects WHERE type = 'U';
CREATE TABLE sys.types (name nvarchar(128), system_type_id smallint, user_type_id int, is_user_defined bit DEFAULT 0);
INSERT INTO sys.types (name, system_type_id, user_type_id) VALUES
    ('image', 34, 34), ('text', 35, 35), ('int', 56, 56), ('datetime', 61, 61), ('sql_variant', 98, 98), ('ntext', 99, 99), ('bit', 104, 104),
    ('bigint', 127, 127), ('hierarchyid', 240, 128), ('geometry', 240, 129), ('geography', 240, 130), ('varbinary', 165, 165),
    ('varchar', 167, 167), ('nvarchar', 231, 231), ('xml', 241, 241), ('sysname', 231, 256);
CREATE TABLE sys.columns (
    object_id int, name nvarchar(128), column_id int DEFAULT 1, system_type_id smallint DEFAULT 56, user_type_id int DEFAULT 56,
    max_length smallint DEFAULT 4, collation_name nvarchar(128), is_nullable bit DEFAULT 0, is_identity bit DEFAULT 0,
    is_computed bit DEFAULT 0, is_filestream bit DEFAULT 0, is_hidden bit DEFAULT 0);
CREATE TABLE sys.computed_columns (
    object_id int, name nvarchar(128), column_id int, definition nvarchar(4000), is_persisted bit DEFAULT 0);
CREATE TABLE sys.default_constraints (
    name nvarchar(128), object_id int, parent_object_id int, parent_column_id int, definition nvarchar(4000));
CREATE TABLE sys.partitions (
    partition_id bigint IDENTITY(1, 1), object_id int, index_id int DEFAULT 1, partition_number int DEFAULT 1, hobt_id bigint, rows bigint DEFAULT 0);
CREATE TABLE sys.allocation_units (
    allocation_unit_id bigint IDENTITY(1, 1), type smallint DEFAULT 1, type_desc nvarchar(60), container_id bigint, total_pages bigint DEFAULT 0,
    used_pages bigint DEFAULT 0);
CREATE TABLE sys.indexes (
    object_id int, name nvarchar(128), index_id int DEFAULT 1, type smallint DEFAULT 1, type_desc nvarchar(60) DEFAULT 'CLUSTERED',
    is_unique bit DEFAULT 0, is_primary_key bit DEFAULT 0, is_disabled bit DEFAULT 0);
CREATE TABLE sys.index_columns (object_id int, index_id int DEFAULT 1, index_column_id int DEFAULT 1, column_id int);
CREATE TABLE sys.foreign_keys (
    name nvarchar(128), object_id int, parent_object_id int, referenced_object_id int, is_disabled bit DEFAULT 0, is_not_trusted bit DEFAULT 0);
CREATE TABLE sys.sql_expression_dependencies (
    referencing_id int, referencing_minor_id int DEFAULT 0, referenced_server_name nvarchar(128), referenced_database_name nvarchar(128),
    referenced_schema_name nvarchar(128), referenced_entity_name nvarchar(128), referenced_id int);
CREATE TABLE sys.sql_modules (object_id int, definition nvarchar(1000000));
CREATE TABLE sys.filegroups (name nvarchar(128), data_space_id int, type char(2) DEFAULT 'FG', type_desc nvarchar(60) DEFAULT 'ROWS_FILEGROUP');
CREATE TABLE sys.database_files (
    file_id int DEFAULT 1, type smallint DEFAULT 0, type_desc nvarchar(60) DEFAULT 'ROWS', data_space_id int DEFAULT 1, name nvarchar(128),
    physical_name nvarchar(260), state_desc nvarchar(60) DEFAULT 'ONLINE', size int DEFAULT 1024, max_size int DEFAULT -1,
    -- FILEPROPERTY answers with it
    space_used int DEFAULT 0);
CREATE TABLE sys.assemblies (
    name nvarchar(128), assembly_id int, permission_set_desc nvarchar(60) DEFAULT 'SAFE_ACCESS', is_user_defined bit DEFAULT 1);
CREATE TABLE sys.database_principals (
    name nvarchar(128), principal_id int, type char(1), type_desc nvarchar(60), sid varbinary(85), authentication_type_desc nvarchar(60));
CREATE TABLE sys.fulltext_catalogs (fulltext_catalog_id int, name nvarchar(128));
CREATE TABLE sys.triggers (name nvarchar(128), object_id int, parent_class smallint DEFAULT 1, parent_id int, is_ms_shipped bit DEFAULT 0, is_disabled bit DEFAULT 0);
CREATE TABLE sys.services (name nvarchar(256), service_id int);
CREATE TABLE sys.service_queues (name nvarchar(128), object_id int, is_ms_shipped bit DEFAULT 0);
CREATE TABLE sys.database_service_objectives (database_id int, edition nvarchar(64), service_objective nvarchar(64), elastic_pool_name nvarchar(128));
