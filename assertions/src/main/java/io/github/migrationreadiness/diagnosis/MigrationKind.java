package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationSystem;

/** What a migration fills, and by which service. */
public enum MigrationKind {
    /** Azure Database for PostgreSQL flexible server. */
    FLEXIBLE_SERVER(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, "Azure Database for PostgreSQL flexible server"),
    /** Azure SQL Managed Instance, by Azure Database Migration Service. */
    MANAGED_INSTANCE(MigrationSystem.AZURE_SQL, "Azure SQL Managed Instance"),
    /** SQL Server on an Azure VM, by Azure Database Migration Service. */
    VIRTUAL_MACHINE(MigrationSystem.AZURE_SQL, "SQL Server on Azure VM"),
    /** Azure SQL Database, by Azure Database Migration Service. */
    SQL_DATABASE(MigrationSystem.AZURE_SQL, "Azure SQL Database"),
    /** Azure SQL Managed Instance, by Log Replay Service. */
    LOG_REPLAY(MigrationSystem.AZURE_SQL, "Log Replay Service");

    private final MigrationSystem system;
    private final String words;

    MigrationKind(MigrationSystem system, String words) {
        this.system = system;
        this.words = words;
    }

    /** {@return the system whose errors the migration can run into} */
    public MigrationSystem system() {
        return system;
    }

    @Override
    public String toString() {
        return words;
    }
}
