package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.testservers.FullSqlServer;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A migration with something for many checks to find. What a source can have stands in {@link FullSqlServer}.
 *
 * @param from the source
 * @param to the target
 * @param kind what the target is declared to be
 * @param database the database that is migrated
 * @param into the database that the target leads to
 */
record PlantedFaults(TestSqlServer from, TestSqlServer to, AzureSqlTargetKind kind, String database, String into)
        implements AutoCloseable {

    private static final String MASTER = "master";

    /** {@return a migration without a fault} */
    static PlantedFaults none(AzureSqlTargetKind kind) {
        TestSqlServer from = source("15.0.4355.3", "orders");
        from.inDatabase("orders").property("Collation", "Latin1_General_CI_AS").table("dbo", "lines");
        TestSqlServer to = server(kind, "16.0.1000.6");
        boolean isFilled = kind == AzureSqlTargetKind.DATABASE;
        if (isFilled) {
            to.database("shop");
            to.inDatabase("shop")
                    .property("Collation", "Latin1_General_CI_AS")
                    .property("MaxSizeInBytes", "268435456000")
                    .table("dbo", "lines");
        } else {
            to.insert(
                    "sys.server_resource_stats",
                    Map.of(
                            "end_time",
                            "2026-05-01",
                            "sku",
                            "GeneralPurpose",
                            "reserved_storage_mb",
                            32768,
                            "storage_space_used_mb",
                            10));
        }
        return new PlantedFaults(from, to, kind, "orders", isFilled ? "shop" : MASTER);
    }

    /** {@return migrations with faults; each check has to find one} */
    static List<PlantedFaults> all() {
        return List.of(
                restored(AzureSqlTargetKind.MANAGED_INSTANCE, "15"),
                restored(AzureSqlTargetKind.VIRTUAL_MACHINE, "10.0.6000.29"),
                restored(AzureSqlTargetKind.VIRTUAL_MACHINE, "11.0.7001.0"),
                copied(5),
                copied(3),
                copied(0),
                named("9.0.5000.0", "select"),
                named("15.0.4355.3", "semi;colon"),
                large());
    }

    private static PlantedFaults restored(AzureSqlTargetKind kind, String version) {
        TestSqlServer to = server(kind, version)
                .property("IsSingleUser", "1")
                .property("IsXTPSupported", "0")
                .insert("sys.configurations", Map.of("name", "contained database authentication", "value_in_use", 0))
                .insert(
                        "sys.server_resource_stats",
                        Map.of(
                                "end_time",
                                "2026-05-01",
                                "sku",
                                "GeneralPurpose",
                                "reserved_storage_mb",
                                0,
                                "storage_space_used_mb",
                                10));
        IntStream.range(0, 101).forEach(number -> listed(to, "orders" + number));
        to.insert("sys.databases", Map.of("name", "orders", "database_id", 500));
        TestSqlServer from = source();
        if (kind == AzureSqlTargetKind.VIRTUAL_MACHINE) {
            IntStream.range(0, 101).forEach(number -> listed(from, "orders" + number));
            from.database("SSISDB");
        }
        return new PlantedFaults(from, to, kind, "orders", MASTER);
    }

    private static TestSqlServer source() {
        TestSqlServer from = FullSqlServer.start()
                .insert(
                        "sys.master_files",
                        Map.of(
                                "database_id",
                                5,
                                "file_id",
                                5,
                                "type_desc",
                                "LOG",
                                "name",
                                "log",
                                "physical_name",
                                "a.ldf"))
                .insert(
                        "sys.master_files",
                        Map.of(
                                "database_id",
                                5,
                                "file_id",
                                6,
                                "type_desc",
                                "LOG",
                                "name",
                                "log2",
                                "physical_name",
                                "b.ldf",
                                "state_desc",
                                "OFFLINE"))
                .role("ssis_admin", true);
        from.inDatabase("orders")
                .insert("sys.database_files", Map.of("file_id", 1, "type", 0, "name", "orders", "space_used", 10))
                .insert("sys.foreign_keys", Map.of("name", "enforced", "object_id", 2004, "parent_object_id", 1002));
        return from;
    }

    private static PlantedFaults large() {
        PlantedFaults large = named("15.0.4355.3", "large");
        large.from()
                .inDatabase("large")
                .table("dbo", "注文")
                .execute(
                        "INSERT INTO sys.allocation_units (type, container_id, total_pages)"
                                + " SELECT 2, partition_id, 6000000 FROM sys.partitions",
                        "INSERT INTO sys.objects (name, schema_id) SELECT 't' || x, 1 FROM SYSTEM_RANGE(1, 100001)");
        return large;
    }

    private static void listed(TestSqlServer server, String name) {
        server.insert("sys.databases", Map.of("name", name, "database_id", 1000 + Math.abs(name.hashCode() % 9000)));
    }

    private static PlantedFaults copied(int step) {
        TestSqlServer to = TestSqlServer.azureSqlDatabase().database("shop");
        to.withoutPermission("VIEW SERVER STATE")
                .withoutPermission("VIEW SERVER PERFORMANCE STATE")
                .withoutPermission("SELECT on master.sys.sql_logins")
                .role("##MS_ServerStateReader##", false);
        to.inDatabase("shop").property("Collation", "Other_CI_AS").property("MaxSizeInBytes", "1");
        if (step > 0) {
            to.inDatabase("shop")
                    .table("app", "lines")
                    .column("NEXT", Map.of("collation_name", "Other_CI_AS"))
                    .insert(
                            "sys.foreign_keys",
                            Map.of("name", "fk", "object_id", 2002, "parent_object_id", 1001, "is_disabled", 1))
                    .execute("UPDATE sys.foreign_keys SET parent_object_id = (SELECT MAX(object_id) FROM sys.objects)")
                    .migrationStatus()
                    .execute("INSERT INTO dbo.__migration_status VALUES (" + step + ", 'ALTER TABLE a')");
        }
        return new PlantedFaults(source(), to, AzureSqlTargetKind.DATABASE, "orders", "shop");
    }

    private static PlantedFaults named(String version, String database) {
        return new PlantedFaults(
                source(version, database),
                TestSqlServer.managedInstance(),
                AzureSqlTargetKind.DATABASE,
                database,
                MASTER);
    }

    private static TestSqlServer source(String version, String database) {
        return TestSqlServer.sqlServer(version).database(database);
    }

    private static TestSqlServer server(AzureSqlTargetKind kind, String version) {
        return switch (kind) {
            case MANAGED_INSTANCE -> TestSqlServer.managedInstance();
            case DATABASE -> TestSqlServer.azureSqlDatabase();
            case VIRTUAL_MACHINE -> TestSqlServer.sqlServer(version);
        };
    }

    CheckResult judge(SqlServerCheck<?> check) {
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = AzureSqlTarget.builder(kind)
                        .dataSource(to.dataSource(into))
                        .build()) {
            return judge(check, subject(check, source, target));
        }
    }

    private Subject subject(SqlServerCheck<?> check, SqlServerSource source, AzureSqlTarget target) {
        return switch (check.description().scope()) {
            case SERVER, SOURCE -> source;
            case SOURCE_DATABASE -> source.database(database);
            case TARGET -> check.isInSuites() ? target : target.withMaster(master());
            case MIGRATION -> new AzureSqlMigration(source, target);
            case MIGRATED_DATABASE -> new MigratedSqlDatabase(source.database(database), target);
            default -> throw new IllegalArgumentException(check.name() + " asks no server");
        };
    }

    private AzureSqlTarget master() {
        return AzureSqlTarget.builder(kind).dataSource(to.dataSource(MASTER)).build();
    }

    @SuppressWarnings("unchecked") // the scope of a check is that of its subject
    private static CheckResult judge(SqlServerCheck<?> check, Subject subject) {
        return new Judge().judge((Check<Subject>) check, subject);
    }

    @Override
    public void close() {
        Stream.of(from, to).forEach(TestSqlServer::close);
    }
}
