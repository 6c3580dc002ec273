package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.testservers.TestSqlDatabase;
import io.github.migrationreadiness.testservers.TestSqlServer;

/** A database of a SQL Server and the Azure SQL database that it is copied into. */
final class Copying implements AutoCloseable {

    static final String UGLY = "a]b'c\" %s <script> שלום \uD83D\uDE00";
    static final String UGLY_QUOTED = "[a]]b'c\" %s <script> שלום \uD83D\uDE00]";

    private static final String COLLATION = "Latin1_General_CI_AS";

    final TestSqlServer sourceServer =
            TestSqlServer.sqlServer("15.0.4355.3").database("orders").database("billing");
    final TestSqlServer targetServer = TestSqlServer.azureSqlDatabase().database("shop");

    Copying() {
        from().property("Collation", COLLATION);
        into().property("Collation", COLLATION);
    }

    /** {@return the database that is copied} */
    TestSqlDatabase from() {
        return sourceServer.inDatabase("orders");
    }

    /** {@return the database that is filled} */
    TestSqlDatabase into() {
        return targetServer.inDatabase("shop");
    }

    SqlServerSource source(String... databases) {
        return SqlServerSource.builder()
                .dataSource(sourceServer.dataSource())
                .plan(Plan.offline().migrating(databases))
                .build();
    }

    SqlServerDatabase database() {
        return source().database("orders");
    }

    AzureSqlTarget target() {
        return target("shop");
    }

    AzureSqlTarget target(String database) {
        return AzureSqlTarget.builder(AzureSqlTargetKind.DATABASE)
                .dataSource(targetServer.dataSource(database))
                .address("shop.example.net")
                .build();
    }

    MigratedSqlDatabase pair() {
        return new MigratedSqlDatabase(database(), target());
    }

    /** An instance, which is restored and not filled. */
    static AzureSqlTarget instance() {
        return AzureSqlTarget.builder(AzureSqlTargetKind.MANAGED_INSTANCE)
                .dataSource(TestSqlServer.managedInstance().dataSource())
                .build();
    }

    @Override
    public void close() {
        sourceServer.close();
        targetServer.close();
    }
}
