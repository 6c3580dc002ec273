package io.github.migrationreadiness.code;

/** The systems that take part in a migration; an error belongs to the service that documents it. */
public enum MigrationSystem {
    /** PostgreSQL as a source. */
    POSTGRESQL,
    /** Azure Database for PostgreSQL flexible server, with its migration service. */
    AZURE_POSTGRESQL_FLEXIBLE,
    /** SQL Server as a source. */
    SQL_SERVER,
    /** Azure SQL Managed Instance, Azure SQL Database and SQL Server on Azure VM, with Azure Database Migration Service. */
    AZURE_SQL
}
