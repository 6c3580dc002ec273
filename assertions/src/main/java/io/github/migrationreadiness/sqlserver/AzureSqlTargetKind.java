package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;

/** What a migration goes to. */
public enum AzureSqlTargetKind {
    /** Azure SQL Managed Instance. */
    MANAGED_INSTANCE("Azure SQL Managed Instance", EngineEdition.MANAGED_INSTANCE),
    /** Azure SQL Database. */
    DATABASE("Azure SQL Database", EngineEdition.AZURE_SQL_DATABASE),
    /** SQL Server on Azure Virtual Machine. */
    VIRTUAL_MACHINE("SQL Server on Azure Virtual Machine", EngineEdition.SQL_SERVER);

    private final String product;
    private final EngineEdition engine;

    AzureSqlTargetKind(String product, EngineEdition engine) {
        this.product = product;
        this.engine = engine;
    }

    /** {@return the product that has to answer} */
    public EngineEdition engine() {
        return engine;
    }

    /** {@return its name in the documentation} */
    @Override
    public String toString() {
        return product;
    }
}
