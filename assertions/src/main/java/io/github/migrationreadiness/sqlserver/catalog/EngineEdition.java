package io.github.migrationreadiness.sqlserver.catalog;

/** The products that answer as SQL Server. */
public enum EngineEdition {
    /** SQL Server on a machine, whoever runs that. */
    SQL_SERVER,
    /** Azure SQL Database. */
    AZURE_SQL_DATABASE,
    /** Azure SQL Managed Instance. */
    MANAGED_INSTANCE,
    /** Anything else, such as Synapse or Edge. */
    OTHER;

    static EngineEdition of(long number) {
        return switch ((int) number) {
            case 1, 2, 3, 4 -> SQL_SERVER;
            case 5 -> AZURE_SQL_DATABASE;
            case 8 -> MANAGED_INSTANCE;
            default -> OTHER;
        };
    }
}
