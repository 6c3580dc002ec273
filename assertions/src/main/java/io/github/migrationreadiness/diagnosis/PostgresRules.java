package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.diagnosis.Rule.says;

import io.github.migrationreadiness.code.PostgresError;
import java.util.List;

/** The sentences of the migration service for PostgreSQL, and of the servers that it talks to. */
final class PostgresRules {

    /** In the order of the codes; where two fit at one place, the first counts. */
    static final List<Rule> ALL = List.of(
            says(PostgresError.CONNECTION_FAILED, "connection to server {serverName} is unsuccessful"),
            says(
                    PostgresError.SSL_CONFIGURATION,
                    "ssl configuration error server {serverName} do not support ssl",
                    "server {serverName} do not support ssl"),
            says(PostgresError.AUTHENTICATION_FAILED, "password for server {serverName} is incorrect"),
            says(PostgresError.DATABASE_EXISTS_IN_TARGET, "database {dbName} already? exist on/in target server"),
            says(
                    PostgresError.SOURCE_DATABASE_MISSING,
                    "database {dbName} do not exist on/in source server",
                    "source database missing $"),
            says(
                    PostgresError.MISSING_ENTRA_ROLE,
                    "microsoft entra role missing? microsoft? entra? role? {roleNames,} is missing on/in target server",
                    "missing microsoft entra role $"),
            says(
                    PostgresError.MISSING_REPLICATION_ROLE,
                    "user {user} do not have replication role | on server {server}",
                    "missing replication role $"),
            says(
                    PostgresError.INSUFFICIENT_REPLICATION_SLOTS,
                    "insufficient replication slot on source server | for migration increase max_replication_slots guc? parameter to {requiredSlots} or higher",
                    "increase max_replication_slots guc? parameter to {requiredSlots} or higher"),
            says(
                    PostgresError.WAL_SENDERS_BELOW_REPLICATION_SLOTS,
                    "max_wal_senders guc? parameter is set to {walSenders} | ensure it matches or exceeds"),
            says(
                    PostgresError.WAL_LEVEL_NOT_LOGICAL,
                    "source server wal level parameter is set to {walLevel} | set guc parameter",
                    "source server wal_level parameter is set to {walLevel} | set guc parameter"),
            says(
                    PostgresError.EXTENSIONS_NOT_ALLOWLISTED,
                    "extension {extensions,} could not be installed on/in target server",
                    "extension allow list required $"),
            says(
                    PostgresError.SHARED_PRELOAD_LIBRARIES,
                    "add allow listed extension {extensions,} to shared_preload_libraries",
                    "add extension {extensions,} to shared_preload_libraries on/in target server",
                    "shared preload libraries configuration error $"),
            says(PostgresError.INSUFFICIENT_PRIVILEGES, "migration user lack necessary permission for database access"),
            says(
                    PostgresError.MISSING_PG_SIGNAL_BACKEND,
                    "unable to terminate active connection on/in target database during pre migration phase | grant pg_signal_backend role to migration user",
                    "grant pg_signal_backend role to migration user and retry migration"),
            says(
                    PostgresError.READ_ONLY_TRANSACTIONS,
                    "failed to set default_transaction_read_only guc? parameter? to off"),
            says(
                    PostgresError.CUTOVER_AFTER_THE_END,
                    "cutover can not be initiated for database {dbName} as migration have already been with status | completed failed canceled"),
            says(
                    PostgresError.CUTOVER_IN_OFFLINE_MODE,
                    "cutover can not be initiated for database {dbName} for migration mode offline"),
            says(
                    PostgresError.NOT_A_MEMBER_OF_AZURE_PG_ADMIN,
                    "migration user {user} is not member of azure_pg_admin | role"),
            says(
                    PostgresError.NO_CREATEROLE,
                    "migration user {user} do not have create role privilege",
                    "migration user {user} do not have createrole privilege"),
            says(
                    PostgresError.CANNOT_DELETE_TARGET_DATABASE,
                    "migration user {user} lack necessary privilege to delete {dbName} database"),
            says(
                    PostgresError.UNSUPPORTED_SOURCE_VERSION,
                    "migration of postgresql version below {minimumVersion} is unsupported",
                    "migration of postgresql version below {minimumVersion} is not supported"),
            says(
                    PostgresError.DATABASE_COLLATION_MISSING,
                    "collation {collation} in database {dbName} is not present on/in target server"),
            says(
                    PostgresError.COLUMN_COLLATION_MISSING,
                    "collation {collation} for table {table} in column {column} is not present on/in target server"),
            says(
                    PostgresError.USER_DEFINED_COLLATIONS,
                    "source database contain user defined collation",
                    "source database {dbName} contain user defined collation",
                    "user defined collation is present in source database"),
            says(
                    PostgresError.TABLES_WITH_OIDS,
                    "table with with oid detected in database {dbName} | they is not supported in postgresql",
                    "unsupported oid detected $"),
            says(
                    PostgresError.UNSUPPORTED_LANGUAGES,
                    "not support migration of database with/having {languages,} language | on/in target/source server",
                    "unsupported language $"),
            says(
                    PostgresError.UNSUPPORTED_EXTENSIONS,
                    "not support migration of database with/having {extensions,} extension | on/in target/source server"),
            says(
                    PostgresError.INCOMPATIBLE_POSTGIS,
                    "target postgresql version? {targetVersion} support postgis version 3 2 3 | which is incompatible with source {postgisVersion}"),
            says(
                    PostgresError.EXTENSIONS_IN_SYSTEM_SCHEMA,
                    "extension {extensions,} located in system schema on/in source server is unsupported | on/in target server",
                    "extension schema error $"),
            says(
                    PostgresError.EXTENSIONS_NOT_IN_VERSION_16,
                    "target server version 16 do not support {extensions,} extension"),
            says(
                    PostgresError.USER_DEFINED_CASTS,
                    "source database {dbName} contain user defined cast",
                    "user defined cast present $"),
            says(
                    PostgresError.SYSTEM_TABLE_PERMISSIONS,
                    "user have access to system table like pg_authid and pg_shadow",
                    "system table permission error $"),
            says(
                    PostgresError.TARGET_SESSIONS_NOT_TERMINATED,
                    "unable to terminate active connection on/in target database during pre migration post migration phase",
                    "unable to terminate active connection on/in target database during post migration phase"),
            says(PostgresError.ROLES_NOT_CREATED, "failed to create role on/in target server $"),
            says(PostgresError.ROLES_NOT_DUMPED, "failed to dump role from source server"),
            says(PostgresError.ROLE_DUMP_NOT_EDITED, "failed to edit global role dump file"),
            says(
                    PostgresError.ROLES_NOT_GRANTED_TO_MIGRATION_USER,
                    "failed to make all source role member of target migration user"),
            says(PostgresError.GRANTS_NOT_RESTORED, "failed to restore grant revoke"),
            says(PostgresError.MIGRATION_USER_NOT_CLEANED_UP, "failed to clean up target server migration user"),
            says(
                    PostgresError.AZURE_PG_ADMIN_NOT_GRANTED,
                    "failed to grant azure_pg_admin to source server admin user"),
            says(
                    PostgresError.PUBLIC_SCHEMA_OWNER_NOT_CHANGED,
                    "failed to alter owner of public schema to azure_pg_admin | in database {dbName} change owner"),
            says(PostgresError.MIGRATION_SETUP_FAILED, "internal server error migration setup failed $"),
            says(
                    PostgresError.TCP_KEEPALIVES,
                    "server closed connection unexpectedly",
                    "this probably mean server terminated abnormally | ... before or while processing request",
                    "ssl syscall error eof detected",
                    "unexpected eof on client/standby connection",
                    "could not receive data from client/server connection reset by peer",
                    // The same symptoms, as other layers and versions of the same programs word them.
                    "could not receive data from client/server connection timed out",
                    "could not receive data from server no route to host",
                    "could not receive data from server software caused connection abort",
                    "could not send data to server connection reset by peer",
                    "could not send data to server broken pipe",
                    "ssl syscall error connection reset by peer",
                    "ssl syscall error connection timed out",
                    "ssl syscall error broken pipe",
                    "ssl syscall error no route to host",
                    "ssl connection have been closed unexpectedly",
                    "ssl error unexpected eof while reading",
                    "connection to server is lost",
                    "database connection failed when reading/writing from/to copy",
                    "database connection failed when ending copy",
                    "unexpected termination of replication stream"),
            says(PostgresError.IDLE_IN_TRANSACTION, "terminating connection due to idle in transaction time out"),
            says(PostgresError.LOCK_TABLE, "out of shared memory"),
            says(PostgresError.BASE_TYPES, "must be superuser to create base type"));

    private PostgresRules() {}
}
