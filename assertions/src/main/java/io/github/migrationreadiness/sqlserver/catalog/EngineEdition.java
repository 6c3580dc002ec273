package io.github.migrationreadiness.sqlserver.catalog;

/** The products that answer as SQL Server. */
public enum EngineEdition {
    /** SQL Server on a machine, whoever runs that: one on Azure cannot be told from any other. */
    SQL_SERVER("SQL Server"),
    /** Azure SQL Database. */
    AZURE_SQL_DATABASE("Azure SQL Database"),
    /** Azure SQL Managed Instance. */
    MANAGED_INSTANCE("Azure SQL Managed Instance"),
    /** Anything else, such as Synapse or Edge. */
    OTHER("another product");

    private final String product;

    EngineEdition(String product) {
        this.product = product;
    }

    static EngineEdition of(long number) {
        return switch ((int) number) {
            case 1, 2, 3, 4 -> SQL_SERVER;
            case 5 -> AZURE_SQL_DATABASE;
            case 8 -> MANAGED_INSTANCE;
            default -> OTHER;
        };
    }

    /** {@return its name in the documentation} */
    @Override
    public String toString() {
        return product;
    }
}
