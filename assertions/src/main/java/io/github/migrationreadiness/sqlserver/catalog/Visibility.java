package io.github.migrationreadiness.sqlserver.catalog;

import java.util.Locale;

/**
 * What it takes to see all rows of a view. SQL Server shows a login only the metadata that it may see: without these an
 * empty answer means nothing.
 */
public enum Visibility {
    /** All databases. Everybody has it, unless somebody took it away. */
    ANY_DATABASE(
            "VIEW ANY DATABASE",
            "HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW ANY DATABASE')",
            "USE master; GRANT VIEW ANY DATABASE TO %s;"),
    /** All objects of the server and of its databases. */
    ANY_DEFINITION(
            "VIEW ANY DEFINITION",
            "HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW ANY DEFINITION')",
            "USE master; GRANT VIEW ANY DEFINITION TO %s;"),
    /** All objects of one database. */
    DEFINITION(
            "VIEW DEFINITION",
            "VIEW DEFINITION in each database",
            "HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'VIEW DEFINITION')",
            "CREATE USER %1$s FOR LOGIN %1$s; GRANT VIEW DEFINITION TO %1$s;"),
    /** The state of the server, encryption keys among it. */
    SERVER_STATE(
            "VIEW SERVER STATE",
            "HAS_PERMS_BY_NAME(NULL, NULL, 'VIEW SERVER STATE')",
            "USE master; GRANT VIEW SERVER STATE TO %s;"),
    /** The history of backups. */
    BACKUP_HISTORY(
            "SELECT on msdb.dbo.backupset",
            "SELECT in msdb",
            "HAS_PERMS_BY_NAME('msdb.dbo.backupset', 'OBJECT', 'SELECT')",
            "USE msdb; CREATE USER %1$s FOR LOGIN %1$s; ALTER ROLE db_datareader ADD MEMBER %1$s;"),
    /** The jobs of everybody. */
    AGENT_JOBS(
            "SELECT on msdb.dbo.sysjobs",
            "SELECT in msdb",
            "HAS_PERMS_BY_NAME('msdb.dbo.sysjobs', 'OBJECT', 'SELECT')",
            "USE msdb; CREATE USER %1$s FOR LOGIN %1$s; ALTER ROLE db_datareader ADD MEMBER %1$s;"),
    /** The packages of Integration Services in msdb. */
    SSIS_PACKAGES(
            "SELECT on msdb.dbo.sysssispackages",
            "SELECT in msdb",
            "HAS_PERMS_BY_NAME('msdb.dbo.sysssispackages', 'OBJECT', 'SELECT')",
            "USE msdb; CREATE USER %1$s FOR LOGIN %1$s; ALTER ROLE db_datareader ADD MEMBER %1$s;"),
    /** The packages of everybody in the catalog of Integration Services. */
    SSIS_CATALOG(
            "membership of ssis_admin",
            "membership of ssis_admin where there is SSISDB",
            "IS_MEMBER('ssis_admin')",
            "USE SSISDB; CREATE USER %1$s FOR LOGIN %1$s; ALTER ROLE ssis_admin ADD MEMBER %1$s;"),
    /** What a migration to Azure SQL Database has altered; nobody has it where there is no such table. */
    MIGRATION_STATUS(
            "SELECT on [dbo].[__migration_status]",
            "HAS_PERMS_BY_NAME('[dbo].[__migration_status]', 'OBJECT', 'SELECT')",
            "CREATE USER %1$s FOR LOGIN %1$s; GRANT SELECT ON [dbo].[__migration_status] TO %1$s;");

    private final String permission;
    private final String right;
    private final String probe;
    private final String grant;

    Visibility(String permission, String probe, String grant) {
        this(permission, permission, probe, grant);
    }

    Visibility(String permission, String right, String probe, String grant) {
        this.permission = permission;
        this.right = right;
        this.probe = probe;
        this.grant = grant;
    }

    /**
     * {@return the smallest statements that give it to a login}
     *
     * @param quotedLogin the login, quoted as T-SQL needs it
     */
    public String grantTo(String quotedLogin) {
        return grant.formatted(quotedLogin);
    }

    /** {@return what a login needs to have it, in the words of the documentation} */
    public String right() {
        return right;
    }

    /** {@return an expression that is 1 where the session has it, 0 where it has not, and null where nobody can tell} */
    String probe() {
        return probe;
    }

    /** {@return the column of {@link LoginRights} that holds the answer} */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the permission in T-SQL's words} */
    @Override
    public String toString() {
        return permission;
    }
}
