package io.github.migrationreadiness.diagnosis;

import static io.github.migrationreadiness.code.PostgresError.BASE_TYPES;
import static io.github.migrationreadiness.code.PostgresError.CUTOVER_AFTER_THE_END;
import static io.github.migrationreadiness.code.PostgresError.DATABASE_EXISTS_IN_TARGET;
import static io.github.migrationreadiness.code.PostgresError.EXTENSIONS_IN_SYSTEM_SCHEMA;
import static io.github.migrationreadiness.code.PostgresError.EXTENSIONS_NOT_ALLOWLISTED;
import static io.github.migrationreadiness.code.PostgresError.IDLE_IN_TRANSACTION;
import static io.github.migrationreadiness.code.PostgresError.INCOMPATIBLE_POSTGIS;
import static io.github.migrationreadiness.code.PostgresError.INSUFFICIENT_REPLICATION_SLOTS;
import static io.github.migrationreadiness.code.PostgresError.LOCK_TABLE;
import static io.github.migrationreadiness.code.PostgresError.MIGRATION_SETUP_FAILED;
import static io.github.migrationreadiness.code.PostgresError.MISSING_ENTRA_ROLE;
import static io.github.migrationreadiness.code.PostgresError.MISSING_PG_SIGNAL_BACKEND;
import static io.github.migrationreadiness.code.PostgresError.MISSING_REPLICATION_ROLE;
import static io.github.migrationreadiness.code.PostgresError.NO_CREATEROLE;
import static io.github.migrationreadiness.code.PostgresError.READ_ONLY_TRANSACTIONS;
import static io.github.migrationreadiness.code.PostgresError.ROLES_NOT_CREATED;
import static io.github.migrationreadiness.code.PostgresError.SHARED_PRELOAD_LIBRARIES;
import static io.github.migrationreadiness.code.PostgresError.SOURCE_DATABASE_MISSING;
import static io.github.migrationreadiness.code.PostgresError.SSL_CONFIGURATION;
import static io.github.migrationreadiness.code.PostgresError.SYSTEM_TABLE_PERMISSIONS;
import static io.github.migrationreadiness.code.PostgresError.TABLES_WITH_OIDS;
import static io.github.migrationreadiness.code.PostgresError.TARGET_SESSIONS_NOT_TERMINATED;
import static io.github.migrationreadiness.code.PostgresError.TCP_KEEPALIVES;
import static io.github.migrationreadiness.code.PostgresError.UNSUPPORTED_EXTENSIONS;
import static io.github.migrationreadiness.code.PostgresError.UNSUPPORTED_LANGUAGES;
import static io.github.migrationreadiness.code.PostgresError.UNSUPPORTED_SOURCE_VERSION;
import static io.github.migrationreadiness.code.PostgresError.USER_DEFINED_CASTS;
import static io.github.migrationreadiness.code.PostgresError.USER_DEFINED_COLLATIONS;
import static io.github.migrationreadiness.code.PostgresError.WAL_LEVEL_NOT_LOGICAL;
import static io.github.migrationreadiness.diagnosis.Rule.says;

import io.github.migrationreadiness.code.PostgresError;
import java.util.List;
import java.util.stream.Stream;

/** What the documented texts of PostgreSQL's migration service leave out, see {@link DocumentedPhrases}. */
final class PostgresRules {

    /** Documented titles that say enough where a text has nothing else. */
    private static final List<PostgresError> TITLES = List.of(
            SOURCE_DATABASE_MISSING,
            MISSING_ENTRA_ROLE,
            MISSING_REPLICATION_ROLE,
            EXTENSIONS_NOT_ALLOWLISTED,
            SHARED_PRELOAD_LIBRARIES,
            TABLES_WITH_OIDS,
            UNSUPPORTED_LANGUAGES,
            EXTENSIONS_IN_SYSTEM_SCHEMA,
            USER_DEFINED_CASTS,
            SYSTEM_TABLE_PERMISSIONS);

    /** Other words of the service for its documented texts, and of its earlier versions. */
    private static final List<Rule> OTHER_WORDS = List.of(
            says(SSL_CONFIGURATION, "ssl configuration error server {serverName} do not support ssl"),
            says(DATABASE_EXISTS_IN_TARGET, "database {dbName} already exist on/in target server"),
            says(
                    INSUFFICIENT_REPLICATION_SLOTS,
                    "increase max_replication_slots guc? parameter to {requiredSlots} or higher"),
            says(WAL_LEVEL_NOT_LOGICAL, "source server wal_level parameter is set to {walLevel}"),
            says(
                    SHARED_PRELOAD_LIBRARIES,
                    "add extension {extensions,} to shared_preload_libraries on/in target server"),
            says(MISSING_PG_SIGNAL_BACKEND, "grant pg_signal_backend role to migration user and retry migration"),
            says(READ_ONLY_TRANSACTIONS, "failed to set default_transaction_read_only to off"),
            says(
                    CUTOVER_AFTER_THE_END,
                    "cutover can not be initiated for database {dbName} as migration have already been with status"),
            says(NO_CREATEROLE, "migration user {user} do not have createrole privilege"),
            says(UNSUPPORTED_SOURCE_VERSION, "migration of postgresql version below {minimumVersion} is not supported"),
            says(
                    USER_DEFINED_COLLATIONS,
                    "source database {dbName} contain user defined collation",
                    "user defined collation is present in source database"),
            says(
                    UNSUPPORTED_LANGUAGES,
                    "not support migration of database with/having {languages,} language | on/in target/source server"),
            says(
                    UNSUPPORTED_EXTENSIONS,
                    "not support migration of database with/having {extensions,} extension | on/in target/source server"),
            says(
                    INCOMPATIBLE_POSTGIS,
                    "target postgresql version {targetVersion} support postgis version 3 2 3 | which is incompatible with source {postgisVersion}"),
            says(
                    TARGET_SESSIONS_NOT_TERMINATED,
                    "unable to terminate active connection on/in target database during post migration phase"));

    /** What is said instead of a documented text: one that others say too, or that of the servers. */
    static final List<Rule> INSTEAD = List.of(
            says(ROLES_NOT_CREATED, "failed to create role on/in target server $"),
            says(MIGRATION_SETUP_FAILED, "internal server error migration setup failed $"),
            says(
                    TCP_KEEPALIVES,
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
            says(IDLE_IN_TRANSACTION, "terminating connection due to idle in transaction time out"),
            says(LOCK_TABLE, "out of shared memory"),
            says(BASE_TYPES, "must be superuser to create base type"));

    static final List<Rule> ALL = Stream.of(
                    INSTEAD, OTHER_WORDS, TITLES.stream().map(Rule::ofTitle).toList())
            .flatMap(List::stream)
            .toList();

    private PostgresRules() {}
}
