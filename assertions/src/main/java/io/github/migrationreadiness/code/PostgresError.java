package io.github.migrationreadiness.code;

import java.net.URI;

/**
 * The known errors of the migration service of Azure Database for PostgreSQL, in the words of its documentation.
 *
 * <p>Conditions that the documentation describes without a number have codes of the kit's own, {@code R001} and on.
 * The few places where the words differ from the page's are listed in the description of the package.
 */
public enum PostgresError implements DocumentedError {
    /** The source server cannot be reached. */
    CONNECTION_FAILED(
            "603000",
            "Connection failed. Connection to the server `{serverName}` was unsuccessful. Ensure that the"
                    + " source server is reachable from the target or runtime server.",
            Resolution.NETWORK_GUIDE),
    /** The server refuses encrypted connections. */
    SSL_CONFIGURATION(
            "603001",
            "SSL Configuration Error. The server `{serverName}` doesn't support SSL. Check SSL settings. Set"
                    + " SSL mode to *prefer* and retry the migration.",
            Resolution.NETWORK_GUIDE),
    /** The server refuses the migration user's password. */
    AUTHENTICATION_FAILED(
            "603100",
            "Authentication failed. The password for server `{serverName}` is incorrect. Enter the correct"
                    + " password and retry the migration."),
    /** The target has a database of the same name, and it may not be overwritten. */
    DATABASE_EXISTS_IN_TARGET(
            "603101",
            "Database exists in target. Database `{dbName}` exists on the target server. Ensure the target"
                    + " server doesn't have the database and retry the migration."),
    /** The plan names a database that the source does not have. */
    SOURCE_DATABASE_MISSING(
            "603102",
            "Source Database Missing. Database `{dbName}` doesn't exist on the source server. Provide a valid"
                    + " database and retry the migration."),
    /** The source has Microsoft Entra roles that the target does not have. */
    MISSING_ENTRA_ROLE(
            "603103",
            "Missing Microsoft Entra role. Microsoft Entra role `{roleNames}` is missing on the target"
                    + " server. Create the Entra role and retry the migration."),
    /** The migration user lacks permission to stream changes. */
    MISSING_REPLICATION_ROLE(
            "603104",
            "Missing Replication Role. User `{user}` doesn't have the replication role on server `{server}`."
                    + " Grant the replication role before retrying migration.",
            "Use `ALTER ROLE <rolename> WITH REPLICATION;` to grant the required permission."),
    /** The source has too few free replication slots for an online migration. */
    INSUFFICIENT_REPLICATION_SLOTS(
            "603105",
            "GUC Settings Error. Insufficient replication slots on the source server for migration. Increase"
                    + " the `max_replication_slots` GUC parameter to `{requiredSlots}` or higher.",
            "Source server doesn't have sufficient replication slots available to perform online migration."
                    + " Use this query `SELECT * FROM pg_replication_slots WHERE active = false AND slot_type"
                    + " = 'logical';` to get the list of inactive replication slots and drop them using"
                    + " `SELECT pg_drop_replication_slot('slot_name');` before initiating the migration."
                    + " Alternatively, set the 'max_replication_slots' server parameter to `{requiredSlots}`"
                    + " or higher. Ensure that the `max_wal_senders` parameter is also changed to be greater"
                    + " than or equal to the `max_replication_slots` parameter."),
    /** The source allows fewer WAL senders than replication slots. */
    WAL_SENDERS_BELOW_REPLICATION_SLOTS(
            "603106",
            "GUC Settings Error. The `max_wal_senders` GUC parameter is set to `{walSenders}`. Ensure it"
                    + " matches or exceeds the 'max_replication_slots' value."),
    /** The source does not write the WAL that an online migration reads. */
    WAL_LEVEL_NOT_LOGICAL(
            "603107",
            "GUC Settings Error. Source server WAL level parameter is set to `{walLevel}`. Set GUC parameter"
                    + " WAL level to be 'logical'."),
    /** The target offers the extensions, but its allowlist does not name them. */
    EXTENSIONS_NOT_ALLOWLISTED(
            "603108",
            "Extensions allowlist required. Extensions `{extensions}` couldn't be installed on the target"
                    + " server because they're not allowlisted. Allowlist the extensions and retry the"
                    + " migration.",
            "Set the allowlist by following the steps mentioned in [PostgreSQL"
                    + " extensions](https://aka.ms/allowlist-extensions)."),
    /** The target does not preload the libraries of the extensions. */
    SHARED_PRELOAD_LIBRARIES(
            "603109",
            "Shared preload libraries configuration error. Add allowlisted extensions `{extensions}` to"
                    + " 'shared_preload_libraries' on the target server and retry the migration.",
            "Set the shared preload libraries by following the steps mentioned in [PostgreSQL"
                    + " extensions](https://aka.ms/allowlist-extensions). This requires a server restart."),
    /** The migration user does not own the source databases, or lacks permission to read and write in them. */
    INSUFFICIENT_PRIVILEGES(
            "603110",
            "Insufficient privileges. Migration user lacks necessary permissions for database access. Ensure"
                    + " that the migration user is owner of source databases and has both read and write"
                    + " privileges and retry the migration."),
    /** The migration user lacks permission to end the sessions on the target database. */
    MISSING_PG_SIGNAL_BACKEND(
            "603111",
            "Target database cleanup failed. Unable to terminate active connections on the target database"
                    + " during the premigration phase. Grant pg_signal_backend role to migration user and"
                    + " retry the migration.",
            "Add pg_signal_backend role to migration user using the command 'GRANT pg_signal_backend to"
                    + " <migration_user>'"),
    /** Transactions on the source are read-only by default, and the service cannot change that. */
    READ_ONLY_TRANSACTIONS(
            "603112",
            "GUC settings error. Failed to set default_transaction_read_only GUC parameter to off. Ensure"
                    + " that user write access is properly set and retry the migration.",
            "Set 'default_transaction_read_only' to OFF on source server via Azure portal or through psql"
                    + " command (for example, ALTER SYSTEM SET default_transaction_read_only = off)."),
    /** A cutover is asked of a migration that has already ended. */
    CUTOVER_AFTER_THE_END(
            "603113",
            "Cutover failure. Cutover can't be initiated for database '{dbName}' as the migration has already"
                    + " been with the status Completed/Failed/Canceled."),
    /** A cutover is asked of an offline migration. */
    CUTOVER_IN_OFFLINE_MODE(
            "603114",
            "Cutover failure. Cutover can't be initiated for database '{dbName}' for migration mode offline."),
    /** The migration user is not an administrator of the target. */
    NOT_A_MEMBER_OF_AZURE_PG_ADMIN(
            "603115",
            "Missing user privileges. Migration user '{user}' isn't a member of azure_pg_admin role. Add"
                    + " necessary privileges on target server and retry the migration."),
    /** The migration user lacks permission to create roles on the target. */
    NO_CREATEROLE(
            "603116",
            "Missing user privileges. Migration user '{user}' doesn't have the create role privilege. Add"
                    + " necessary privileges on target server and retry the migration.",
            "Run query `ALTER ROLE <rolename> WITH CREATEROLE;` on target server."),
    /** The migration user lacks permission to drop the target database that is to be overwritten. */
    CANNOT_DELETE_TARGET_DATABASE(
            "603117",
            "Missing user privileges. Migration user '{user}' lacks necessary privileges to delete the"
                    + " '{dbName}' database on the target server. Drop the database manually from the target"
                    + " server and retry the migration."),
    /** The source is older than the oldest version that the service reads. */
    UNSUPPORTED_SOURCE_VERSION(
            "603400",
            "Unsupported source version. Migration of PostgreSQL versions below `{minimumVersion}` is unsupported.",
            "You must use another migration method."),
    /** The target lacks the collation of a database. */
    DATABASE_COLLATION_MISSING(
            "603401",
            "Collation mismatch. Collation `{collation}` in database `{dbName}` isn't present on target" + " server."),
    /** The target lacks the collation of a column. */
    COLUMN_COLLATION_MISSING(
            "603402",
            "Collation mismatch. Collation `{collation}` for table `{table}` in column `{column}` isn't"
                    + " present on target server.",
            "[Contact Microsoft support](https://support.microsoft.com/contactus) to add the necessary collations."),
    /** A source database has collations of its own. */
    USER_DEFINED_COLLATIONS(
            "603403",
            "Collation mismatch. Source database contains user-defined collations. Drop these collations and"
                    + " retry the migration."),
    /** A source database has tables with hidden object identifiers. */
    TABLES_WITH_OIDS(
            "603404",
            "Unsupported OIDs Detected. Tables with 'WITH OIDs' detected in database `{dbName}`. They aren't"
                    + " supported in PostgreSQL version 12 and later.",
            "Visit [PostgreSQL release notes](https://www.postgresql.org/docs/release/12.0)."),
    /** The service or the target does not support the extensions. */
    UNSUPPORTED_EXTENSIONS(
            "603405",
            "Unsupported Extensions. The migration service doesn't support the migration of databases with"
                    + " `{extensions}` extensions on the target server."),
    /** The PostGIS of the target does not go with that of the source. */
    INCOMPATIBLE_POSTGIS(
            "603406",
            "Unsupported Extensions. Target PostgreSQL `{targetVersion}` supports POSTGIS version 3.2.3,"
                    + " which is incompatible with source's `{postgisVersion}`.",
            "Recommend target server upgrade to version 11. Visit [PostGIS breaking"
                    + " changes](https://git.osgeo.org/gitea/postgis/postgis/raw/tag/3.4.1/NEWS)."),
    /** Extensions of the source are installed in a system schema. */
    EXTENSIONS_IN_SYSTEM_SCHEMA(
            "603407",
            "Extension Schema Error. Extensions `{extensions}` located in the system schema on the source"
                    + " server are unsupported on the target server. Drop and recreate the extensions in a"
                    + " nonsystem schema, then retry the migration.",
            "Visit [PostgreSQL"
                    + " extensions](https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-extensions)."),
    /** A target of version 16 does not offer the extensions. */
    EXTENSIONS_NOT_IN_VERSION_16(
            "603408",
            "Unsupported Extensions. Target server version 16 doesn't support `{extensions}` extensions."
                    + " Migrate to version 15 or lower, then upgrade once the extensions are supported."),
    /** A source database has casts of its own. */
    USER_DEFINED_CASTS(
            "603409",
            "User-defined casts present. Source database `{dbName}` contains user-defined casts that can't be"
                    + " migrated to the target server."),
    /** Somebody on the source holds rights on system tables beyond the default ones. */
    SYSTEM_TABLE_PERMISSIONS(
            "603410",
            "System table permission error. Users have access to system tables like pg_authid and pg_shadow"
                    + " that can't be migrated to the target. Revoke these permissions and retry the"
                    + " migration.",
            "Validating the default permissions granted to `pg_catalog` tables/views (such as `pg_authid` and"
                    + " `pg_shadow`) is essential. However, these permissions can't be assigned to the"
                    + " target. Specifically, User `{user}` possesses `{permissions}` permissions, while User"
                    + " `{otherUser}` holds `{otherPermissions}` permissions. For a workaround, visit [User,"
                    + " Roles, and"
                    + " Permissions](https://aka.ms/troubleshooting-user-roles-permission-ownerships-issues)"),
    /** A source database uses procedural languages that the target does not offer. */
    UNSUPPORTED_LANGUAGES(
            "603413",
            "Unsupported language(s). The migration service does not support the migration of databases with"
                    + " `{languages}` language(s) on the target server. Remove the language(s) and its"
                    + " implemented function(s).",
            "The target server does not support the unsupported languages. Try disabling or removing the"
                    + " respective language on the source server before migrating to the target server."),
    /** Sessions on the target database outlived the clean-up. */
    TARGET_SESSIONS_NOT_TERMINATED(
            "603700",
            "Target database cleanup failed. Unable to terminate active connections on the target database"
                    + " during the pre-migration/post-migration phase."),
    /** The service could not create the source's roles on the target. */
    ROLES_NOT_CREATED(
            "603701",
            "Internal server error. Failed to create roles on the target server.",
            Resolution.CONTACT_SUPPORT),
    /** The service could not read the source's roles. */
    ROLES_NOT_DUMPED(
            "603702", "Internal server error. Failed to dump roles from source server.", Resolution.CONTACT_SUPPORT),
    /** The service could not adapt the source's roles to the target. */
    ROLE_DUMP_NOT_EDITED(
            "603703", "Internal server error. Failed to edit the global role dump file.", Resolution.CONTACT_SUPPORT),
    /** The service could not grant the source's roles to the target's migration user. */
    ROLES_NOT_GRANTED_TO_MIGRATION_USER(
            "603704",
            "Internal server error. Failed to make all source roles a member of target migration user.",
            Resolution.CONTACT_SUPPORT),
    /** The service could not restore grants and revokes. */
    GRANTS_NOT_RESTORED(
            "603705", "Internal server error. Failed to restore grants/revokes.", Resolution.CONTACT_SUPPORT),
    /** The service could not take back the roles that it had granted to the target's migration user. */
    MIGRATION_USER_NOT_CLEANED_UP(
            "603706",
            "Internal server error. Failed to clean up the target server migration user. Your target"
                    + " migration user can be part of multiple roles. Remove all unnecessary roles from"
                    + " target server migration user and retry the migration.",
            Resolution.CONTACT_SUPPORT),
    /** The service could not make the source's administrator one of the target. */
    AZURE_PG_ADMIN_NOT_GRANTED(
            "603707",
            "Internal server error. Failed to grant azure_pg_admin to the source server admin user.",
            Resolution.CONTACT_SUPPORT),
    /** The service could not change the owner of the schema {@code public}. */
    PUBLIC_SCHEMA_OWNER_NOT_CHANGED(
            "603708",
            "Internal server error. Failed to alter the owner of public schema to azure_pg_admin in database"
                    + " '{dbName}'. Change the owner of public schema to azure_pg_admin manually and retry"
                    + " the migration.",
            Resolution.CONTACT_SUPPORT),
    /** The service could not set the migration up. */
    MIGRATION_SETUP_FAILED("603709", "Migration setup failed.", Resolution.CONTACT_SUPPORT),
    /** Connections that carry no data for a while are cut, because nothing keeps them alive. */
    TCP_KEEPALIVES("R001", """
            Connection timeouts.
            Migration failures often manifest through error messages that indicate connectivity issues. These issues \
            can arise during the data transfer process. When such failures occur, they result in the following error \
            messages:

            - server closed the connection unexpectedly
            - SSL SYSCALL error: EOF detected
            - unexpected EOF on client connection
            - couldn't receive data from client: Connection reset by peer""", """
            The underlying cause for these symptoms is a `connection timeout`. This occurs when the server or the \
            client expects to receive data within a certain time frame, but no data is sent or received, leading the \
            connection to time out. The specific reasons for a connection timeout can vary, but common factors include \
            network congestion, misconfigured network settings, or overly aggressive timeout settings.

            In the context of migration service in Azure Database for PostgreSQL, a connection timeout between the \
            source and the migration service or between the migration service and the target can interrupt the data \
            transfer process, resulting in the symptoms described above.""", """
            - To address the connection timeout issues, adjust the TCP parameters on both the source and target \
            servers as follows:

                - `tcp_keepalives_idle=10`
                - `tcp_keepalives_interval=10`
                - `tcp_keepalives_count=60`

            These settings help maintain the connection by sending keepalive probes to prevent timeouts due to \
            inactivity. Importantly, modifying these TCP parameters doesn't require a restart of the source or target \
            PostgreSQL instances. Changes can be applied dynamically, allowing for a seamless continuation of service \
            without interrupting the database operations."""),
    /** The server ends sessions that pause inside of a transaction. */
    IDLE_IN_TRANSACTION("R002", """
            Connection Terminated Due to Idle-in-Transaction time-out.
            - The Migration service encounters a connection termination message.
            - Logs display the error: `terminating connection due to idle-in-transaction timeout`.""", """
            This error occurs when a database connection remains idle within a transaction for longer than the value \
            specified in the `idle_in_transaction_session_timeout` parameter. PostgreSQL automatically terminates such \
            connections to avoid resource locking issues.""", """
            - Set the `idle_in_transaction_session_timeout` parameter to `0` to disable the time-out during the \
            migration process.
            - Example command to apply this setting:
            ```sql
            ALTER SYSTEM SET idle_in_transaction_session_timeout = 0;
            ```
            - Ensure to reset this parameter to its original value after the migration to maintain database \
            performance and prevent prolonged idle connections."""),
    /** The lock table has no room for all tables and indexes. */
    LOCK_TABLE(
            "R003",
            """
            Shared Memory Exhaustion.
            The migration process halts unexpectedly. Logs display the error: `out of shared memory`.""",
            "This error indicates that PostgreSQL has exhausted the shared memory allocated for locks. It"
                    + " typically occurs when the migration process involves many locks beyond the current setting"
                    + " of the max_locks_per_transaction parameter.",
            """
            - Increase the value of the `max_locks_per_transaction` parameter to accommodate the other locks \
            required during the migration process.
            - Example command to modify this setting: `ALTER SYSTEM SET max_locks_per_transaction = <<>>;`
            - Ensure that, `max_locks_per_transaction * max_connections > Number of tables + Number of indexes`
            - If the issue persists, consider increasing the shared_buffers parameter to ensure sufficient shared \
            memory is available for lock management."""),
    /** A source database has base types of its own. */
    BASE_TYPES(
            "R004",
            """
            Use of CREATE TYPE.
            The migration process halts unexpectedly. Logs display the error: `pg_restore: error: could not execute \
            query: ERROR:  must be superuser to create a base type`.""",
            "To create a new base type, you must be a superuser (This restriction is made because an"
                    + " erroneous type definition could confuse or even crash the server).",
            """
            - Custom base type has to be deleted and/or replaced by a recognized base type.
            - More details [here](https://www.postgresql.org/docs/current/sql-createtype.html)."""),
    /** The target's major version is older than the source's. */
    TARGET_BELOW_SOURCE(
            "R005",
            "You can't migrate to an earlier version. For instance, you can't migrate from Azure Database for"
                    + " PostgreSQL version 15 to Azure Database for PostgreSQL version 14."),
    /** A database of the source is there, but it lets nobody in. No page describes it; the words are the kit's own. */
    DATABASE_CANNOT_BE_OPENED(
            Origin.KIT,
            "R006",
            "Database cannot be opened. No session can be opened in database `{dbName}` on the server"
                    + " `{serverName}`: {reason}. The migration can neither read nor fill it.",
            "",
            "Create a missing database, let a closed one accept connections with `ALTER DATABASE <database> WITH"
                    + " ALLOW_CONNECTIONS true CONNECTION LIMIT -1;`, grant `CONNECT` on the database to the migration"
                    + " user, or leave the database out of the migration.");

    static final URI KNOWN_ERRORS = page("troubleshoot-error-codes");
    private static final URI KNOWN_ISSUES = page("concepts-known-issues-migration-service");

    private final Origin origin;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    PostgresError(String code, String message) {
        this(code, message, "");
    }

    PostgresError(String code, String message, String resolution) {
        this(code, message, "", resolution);
    }

    PostgresError(String code, String message, String cause, String resolution) {
        this(Origin.documented(code), code, message, cause, resolution);
    }

    PostgresError(Origin origin, String code, String message, String cause, String resolution) {
        this.origin = origin;
        this.text = new ErrorText(code, "", message, cause, resolution);
    }

    @Override
    public ErrorText text() {
        return text;
    }

    @Override
    public URI documentation() {
        return this == TARGET_BELOW_SOURCE ? KNOWN_ISSUES : KNOWN_ERRORS;
    }

    @Override
    public MigrationSystem system() {
        return MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    private static URI page(String name) {
        return URI.create("https://learn.microsoft.com/azure/postgresql/migrate/migration-service/" + name);
    }

    /** Resolutions that several errors share; in a class of their own, for the constants come before all else. */
    private static final class Resolution {

        static final String NETWORK_GUIDE =
                "Refer to [Network guide](https://learn.microsoft.com/azure/postgresql/migrate/migration-service/"
                        + "how-to-network-setup-migration-service) for debugging connectivity issues.";

        static final String CONTACT_SUPPORT =
                "[Contact Microsoft support](https://support.microsoft.com/contactus) for further analysis.";
    }
}
