package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The kit's view of test servers. Nothing is shared between tests but the servers themselves. */
final class Fixtures {

    private Fixtures() {}

    /** {@return the superuser's view of the source, with a plan of exactly these databases} */
    static SourceServer source(TestDatabase... databases) {
        return sourceOf(databases).build();
    }

    static ServerBuilder<SourceServer> sourceOf(TestDatabase... databases) {
        return SourceServer.builder()
                .url(databases[0].url())
                .user(TestServer.SUPERUSER)
                .plan(planOf(databases));
    }

    static Plan planOf(TestDatabase... databases) {
        return Plan.online()
                .migrating(Arrays.stream(databases).map(TestDatabase::name).toList());
    }

    /** {@return the database as the superuser sees it} */
    static SourceDatabase database(TestDatabase database) {
        return source(database).database(database.name());
    }

    /** {@return the database as a role sees it} */
    static SourceDatabase database(TestDatabase database, TestRole login) {
        return sourceOf(database).user(login.name()).build().database(database.name());
    }

    /** Plants objects in the schemas app and public, on which the login that looks has no rights. */
    static void assertFoundWithoutRights(
            Check<SourceDatabase> check, TestServer server, String[] planted, String... found) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute(planted);
            orders.execute("REVOKE ALL ON SCHEMA public, app FROM PUBLIC");
            assertThatJudging(check, database(orders, login)).finds(found);
        }
    }

    /** {@return the database as the superuser sees it, on its way to a target} */
    static MigratedDatabase migrated(TestDatabase database, TargetServer target) {
        return new MigratedDatabase(database(database), target);
    }

    /** Makes another extension of one that the server has: its catalogue says what no package of the tests can. */
    static void pretend(TestDatabase database, String extension, String version) {
        String schema = "of_" + UUID.randomUUID().toString().replace("-", "");
        database.execute(
                "CREATE SCHEMA " + schema,
                "CREATE EXTENSION seg SCHEMA " + schema,
                "UPDATE pg_catalog.pg_extension SET extname = '" + extension.replace("'", "''") + "', extversion = '"
                        + version + "' WHERE extname = 'seg'");
    }

    static ServerBuilder<SourceServer> sourceAt(TestServer server) {
        return SourceServer.builder()
                .url(server.url("postgres"))
                .user(TestServer.SUPERUSER)
                .plan(Plan.online().migrating("postgres"));
    }

    /** {@return the source as a role sees it} */
    static SourceServer sourceAt(TestServer server, TestRole login) {
        return sourceAt(server).user(login.name()).build();
    }

    static ServerBuilder<TargetServer> targetAt(TestServer server) {
        return TargetServer.builder().url(server.url("postgres")).user(SimulatedFlexibleServer.MIGRATION_LOGIN);
    }

    /** {@return the target as a role sees it} */
    static TargetServer targetAt(TestServer server, TestRole login) {
        return targetAt(server).user(login.name()).build();
    }

    /** {@return a simulated flexible server of the major, or of the oldest that there is} */
    static TestServer flexibleServerFor(TestServer source) {
        return flexibleServer(source.major().matches("9\\..|10") ? "11" : source.major());
    }

    static TestServer flexibleServer(String major) {
        return flexibleServer(major, List.of("hstore", "citext"));
    }

    static TestServer flexibleServer(String major, List<String> allowlist) {
        return kept(SimulatedFlexibleServer.of(major, String.join(",", allowlist)))
                .setting("shared_preload_libraries", "pg_stat_statements")
                .server();
    }

    /** {@return a server from which changes can be streamed to the last of its few places} */
    static TestServer streaming(TestServer plain) {
        return kept(ServerFlavour.of(plain.major()))
                .setting("wal_level", "logical")
                .setting("max_replication_slots", "4")
                .setting("max_wal_senders", "4")
                .server();
    }

    /** {@return a server that its roles give away as an Azure single server, the only source that roles are migrated from} */
    static TestServer singleServer(TestServer plain) {
        return single(ServerFlavour.of(plain.major())).server();
    }

    /** {@return the flavour with the roles of an Azure single server} */
    static ServerFlavour single(ServerFlavour flavour) {
        return flavour.prepared(
                "CREATE ROLE azure_superuser SUPERUSER",
                "CREATE ROLE azure_pg_admin",
                "CREATE ROLE azure_ad_user",
                "CREATE ROLE azure_ad_admin IN ROLE azure_ad_user");
    }

    /** {@return the flavour with connections that are kept alive} */
    private static ServerFlavour kept(ServerFlavour flavour) {
        return flavour.setting("tcp_keepalives_idle", "10")
                .setting("tcp_keepalives_interval", "10")
                .setting("tcp_keepalives_count", "60");
    }

    static TestDatabase createDatabase(TestServer server, String exactName) {
        server.execute("CREATE DATABASE " + quoted(exactName) + " TEMPLATE template0");
        return new TestDatabase(server, exactName);
    }

    static TestRole createRole(TestServer server, String exactName, String options) {
        server.execute("CREATE ROLE " + quoted(exactName) + " " + options);
        return new TestRole(server, exactName);
    }

    /** Carries out the remedies as superuser, as whoever reads the report would. */
    static void fix(CheckResult result, TestDatabase database) {
        List<String> statements = result.findings().stream()
                .flatMap(finding -> finding.remediation().stream())
                .filter(fix -> fix.kind() == Remediation.Kind.SOURCE_SQL || fix.kind() == Remediation.Kind.TARGET_SQL)
                .map(Remediation::text)
                .toList();
        database.execute(statements.toArray(String[]::new));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
