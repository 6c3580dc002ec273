package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.diagnosis.Rule.says;

import io.github.migrationreadiness.code.PostgresError;
import java.util.List;
import java.util.stream.Stream;

/** What the documented texts of PostgreSQL's migration service leave out, see {@link DocumentedPhrases}. */
final class PostgresRules {

    /** Documented titles that say enough where a text has nothing else. */
    private static final List<PostgresError> TITLES = List.of(
            PostgresError.SOURCE_DATABASE_MISSING,
            PostgresError.MISSING_ENTRA_ROLE,
            PostgresError.MISSING_REPLICATION_ROLE,
            PostgresError.EXTENSIONS_NOT_ALLOWLISTED,
            PostgresError.SHARED_PRELOAD_LIBRARIES,
            PostgresError.TABLES_WITH_OIDS,
            PostgresError.UNSUPPORTED_LANGUAGES,
            PostgresError.EXTENSIONS_IN_SYSTEM_SCHEMA,
            PostgresError.USER_DEFINED_CASTS,
            PostgresError.SYSTEM_TABLE_PERMISSIONS);

    /** Other words of the service for its documented texts, and of its earlier versions. */
    private static final List<Rule> OTHER_WORDS = List.of(
            says(PostgresError.SSL_CONFIGURATION, "ssl configuration error server {serverName} do not support ssl"),
            says(PostgresError.DATABASE_EXISTS_IN_TARGET, "database {dbName} already exist on/in target server"),
            says(
                    PostgresError.INSUFFICIENT_REPLICATION_SLOTS,
                    "increase max_replication_slots guc? parameter to {requiredSlots} or higher"),
            says(PostgresError.WAL_LEVEL_NOT_LOGICAL, "source server wal_level parameter is set to {walLevel}"),
            says(
                    PostgresError.SHARED_PRELOAD_LIBRARIES,
                    "add extension {extensions,} to shared_preload_libraries on/in target server"),
            says(
                    PostgresError.MISSING_PG_SIGNAL_BACKEND,
                    "grant pg_signal_backend role to migration user and retry migration"),
            says(PostgresError.READ_ONLY_TRANSACTIONS, "failed to set default_transaction_read_only to off"),
            says(
                    PostgresError.CUTOVER_AFTER_THE_END,
                    "cutover can not be initiated for database {dbName} as migration have already been with status"),
            says(PostgresError.NO_CREATEROLE, "migration user {user} do not have createrole privilege"),
            says(
                    PostgresError.UNSUPPORTED_SOURCE_VERSION,
                    "migration of postgresql version below {minimumVersion} is not supported"),
            says(
                    PostgresError.USER_DEFINED_COLLATIONS,
                    "source database {dbName} contain user defined collation",
                    "user defined collation is present in source database"),
            says(
                    PostgresError.UNSUPPORTED_LANGUAGES,
                    "not support migration of database with/having {languages,} language | on/in target/source server"),
            says(
                    PostgresError.UNSUPPORTED_EXTENSIONS,
                    "not support migration of database with/having {extensions,} extension | on/in target/source server"),
            says(
                    PostgresError.INCOMPATIBLE_POSTGIS,
                    "target postgresql version {targetVersion} support postgis version 3 2 3 | which is incompatible with source {postgisVersion}"),
            says(
                    PostgresError.TARGET_SESSIONS_NOT_TERMINATED,
                    "unable to terminate active connection on/in target database during post migration phase"));

    /** What is said instead of a documented text: one that others say too, or that of the servers. */
    static final List<Rule> INSTEAD = List.of(
            says(PostgresError.ROLES_NOT_CREATED, "failed to create role on/in target server $"),
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

    static final List<Rule> ALL = Stream.of(
                    INSTEAD, OTHER_WORDS, TITLES.stream().map(Rule::ofTitle).toList())
            .flatMap(List::stream)
            .toList();

    private PostgresRules() {}
}
