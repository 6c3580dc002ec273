package io.github.migrationreadiness.jupiter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.suite.MigratedDatabaseReadiness;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Whole suites on two servers with as many faults as there can be at once: every test of a fault fails with its own code. */
@TestInstance(Lifecycle.PER_CLASS)
class PlantedFaultsTest {

    /** The only ones to be well on a migration that overwrites, or to have nothing to look at. */
    private static final Map<String, Status> NOT_PLANTED = Map.ofEntries(
            Map.entry("sourceIsReachable", Status.SUCCESSFUL),
            Map.entry("sourceHasCompatibleTls", Status.SUCCESSFUL),
            Map.entry("sourceAcceptsLogin", Status.SUCCESSFUL),
            Map.entry("sourceAcceptsConnections", Status.SUCCESSFUL),
            Map.entry("sourceHasPlannedDatabases", Status.SUCCESSFUL),
            Map.entry("sourceAllowsCutover", Status.SUCCESSFUL),
            Map.entry("sourceHasSupportedVersion", Status.SUCCESSFUL),
            Map.entry("sourceHasPostgisCompatibleWithTarget", Status.SUCCESSFUL),
            Map.entry("sourceHasNoExtensionsMissingInVersion16", Status.ABORTED),
            Map.entry("sourceHasNothingRefusedByLaterMajors", Status.SUCCESSFUL),
            Map.entry("sourceHasNoTablespaces", Status.SUCCESSFUL),
            Map.entry("sourceHasNoMissingRoles", Status.ABORTED),
            Map.entry("sourceHasNoSuperuserRoles", Status.ABORTED),
            Map.entry("sourceHasUtf8Encoding", Status.SUCCESSFUL),
            Map.entry("sourceHasDatabasesWithinLimits", Status.SUCCESSFUL),
            Map.entry("targetIsReachable", Status.SUCCESSFUL),
            Map.entry("targetHasCompatibleTls", Status.SUCCESSFUL),
            Map.entry("targetAcceptsLogin", Status.SUCCESSFUL),
            Map.entry("targetAcceptsConnections", Status.SUCCESSFUL),
            Map.entry("targetHasNoDatabasesOfSource", Status.ABORTED),
            Map.entry("targetCanGrantRolesOfSource", Status.SUCCESSFUL),
            Map.entry("targetAllowsAdministratorOfSource", Status.SUCCESSFUL),
            Map.entry("targetIsNotOlderThanSource", Status.SUCCESSFUL));

    private final TestServer single = ServerFlavour.of("11")
            .setting("max_replication_slots", "1")
            .setting("max_wal_senders", "0")
            .setting("max_connections", "20")
            .setting("max_locks_per_transaction", "10")
            .setting("idle_in_transaction_session_timeout", "1min")
            .prepared(
                    "CREATE ROLE azure_superuser SUPERUSER",
                    "CREATE ROLE azure_pg_admin",
                    "CREATE ROLE azure_ad_user",
                    "CREATE ROLE azure_reader IN ROLE azure_ad_user")
            .server();
    private final TestServer flexible = SimulatedFlexibleServer.of("11", "hstore,pg_stat_statements")
            .setting("idle_in_transaction_session_timeout", "1min")
            .prepared(
                    "CREATE FUNCTION pg_catalog.pgaadauth_list_principals(boolean) RETURNS TABLE (name text)"
                            + " LANGUAGE sql AS $$ SELECT 'somebody@example.net'::text $$",
                    "DELETE FROM pg_catalog.pg_collation WHERE collname = 'C.utf8'",
                    "CREATE ROLE app",
                    "CREATE ROLE busy LOGIN")
            .preparedInTemplate("ALTER SCHEMA public OWNER TO postgres")
            .server();
    private final TestDatabase orders = new TestDatabase(single, "orders");
    private final TestDatabase former = new TestDatabase(flexible, "orders");
    private final TestRole reader = single.createRole("LOGIN");
    private final TestRole migrator = flexible.createRole("LOGIN IN ROLE pg_read_all_settings, app");

    private final Suites suites = Suites.onSource(single)
            .with("readiness.source.user", reader.name())
            .withTarget(flexible.url("postgres"))
            .with("readiness.target.user", migrator.name())
            .with("readiness.databases", "orders")
            .with("readiness.on-warning", "fail");

    @BeforeAll
    void plant() {
        single.execute("CREATE DATABASE orders TEMPLATE template0 LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
        flexible.execute("CREATE DATABASE orders TEMPLATE template1");
        orders.execute(
                "CREATE EXTENSION citext",
                "CREATE EXTENSION pg_stat_statements",
                "CREATE EXTENSION hstore SCHEMA information_schema",
                "CREATE EXTENSION seg",
                "UPDATE pg_catalog.pg_extension SET extname = 'rdkit' WHERE extname = 'seg'",
                "CREATE COLLATION plain FROM \"C\"",
                "CREATE CAST (text AS integer) WITH INOUT",
                "CREATE LANGUAGE edbspl HANDLER plpgsql_call_handler",
                "CREATE TYPE shell",
                "CREATE TABLE legacy (note text COLLATE \"C.utf8\") WITH OIDS",
                "UPDATE pg_catalog.pg_class SET relacl = pg_catalog.array_append(pg_catalog.acldefault('r', relowner),"
                        + " pg_catalog.makeaclitem(3999999999, relowner, 'SELECT', false))"
                        + " WHERE oid = 'legacy'::pg_catalog.regclass",
                "GRANT SELECT ON pg_catalog.pg_statistic TO " + reader.quotedName());
        plantWhatIsRefused();
        plantWhatIsLeftBehind();
        IntStream.range(0, 4).forEach(this::plantTables);
        orders.execute("ALTER DATABASE orders SET default_transaction_read_only = on");
    }

    private void plantWhatIsRefused() {
        orders.execute(
                "CREATE FUNCTION small(text) RETURNS text LANGUAGE internal IMMUTABLE AS 'lower'",
                "CREATE ACCESS METHOD gist2 TYPE INDEX HANDLER gisthandler",
                "CREATE OPERATOR FAMILY mine USING btree",
                "CREATE FUNCTION log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE EVENT TRIGGER audit ON ddl_command_end EXECUTE PROCEDURE log()",
                "CREATE FOREIGN DATA WRAPPER files",
                "CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal))",
                "CREATE PUBLICATION everything FOR ALL TABLES",
                "CREATE FUNCTION same(integer) RETURNS integer LANGUAGE sql IMMUTABLE LEAKPROOF AS 'SELECT $1'",
                "CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize)",
                "CREATE FUNCTION logged() RETURNS integer LANGUAGE sql SET log_statement = 'all' AS 'SELECT 1'",
                "CREATE FUNCTION known(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
                        + " AS 'BEGIN RETURN EXISTS (SELECT FROM legacy WHERE note = $1); END'",
                "CREATE TABLE checked (name text CHECK (known(name)))");
    }

    private void plantWhatIsLeftBehind() {
        orders.execute(
                "CREATE TABLE filled AS SELECT 1 AS id",
                "ALTER EXTENSION hstore ADD TABLE filled",
                "CREATE TABLE \"Large\" (name text COLLATE \"de-x-icu\")",
                "CREATE TABLE large ()",
                "UPDATE pg_catalog.pg_collation SET collversion = '0.1' WHERE collname = 'de-x-icu'",
                "CREATE INDEX invalid ON \"Large\" (name)",
                "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = 'invalid'::regclass",
                "UPDATE pg_catalog.pg_class SET relpages = 4000000 WHERE relname = 'Large'",
                "CREATE SEQUENCE numbers MAXVALUE 100",
                "SELECT pg_catalog.setval('numbers', 91)",
                "GRANT SELECT ON numbers TO " + reader.quotedName(),
                "ALTER DATABASE orders CONNECTION LIMIT 11");
    }

    /** In several goes, because the lock table has no room for all of them. */
    private void plantTables(int batch) {
        orders.execute("""
                DO $$ BEGIN FOR i IN 1..25 LOOP
                    EXECUTE 'CREATE TABLE t_%d_' || i || ' (id integer PRIMARY KEY)';
                END LOOP; END $$""".formatted(batch));
    }

    @AfterAll
    void dropAll() {
        orders.close();
        former.close();
        reader.close();
        migrator.close();
    }

    @Test
    void ofAnOnlineMigration() throws SQLException {
        try (Connection superuser = former.superuserConnection();
                Connection busy = former.connection("busy", "")) {
            assertThat(superuser.isValid(1) && busy.isValid(1)).isTrue();
            SuiteRun run = suites.with("readiness.overwrite-target", "true").run(OnlineTestCases.class);
            assertThat(failures(run)).isEqualTo(planted(OnlineTestCases.class, ""));
            assertThat(run.tests()).containsAllEntriesOf(NOT_PLANTED);
        }
    }

    @Test
    void ofAnOfflineMigrationWithACutoverToADatabaseThatIsThere() {
        SuiteRun run = suites.with("readiness.cutover", "true").run(OfflineTestCases.class);
        Map<String, String> expected = planted(OfflineTestCases.class, "");
        expected.put("sourceAllowsCutover", "603114");
        expected.put("targetHasNoDatabasesOfSource", "603101");
        expected.keySet()
                .removeIf(name -> name.matches("targetAllows(SessionTermination|DeletionOfDatabases|Cleanup)"));
        assertThat(failures(run)).isEqualTo(expected);
    }

    @Test
    void ofADatabase() {
        Map<String, String> expected = planted(DatabaseTestCases.class, "[1] database \"orders\": ");
        expected.remove("[1] database \"orders\": databaseExists");
        assertThat(failures(suites.run(DatabaseTestCases.class))).isEqualTo(expected);
    }

    @Test
    void ofADatabaseForWhichThereIsNoTarget() {
        Suites targetless = Suites.onSource(single).with("readiness.databases", "orders");
        assertThat(targetless.run(DatabaseTestCases.class).tests())
                .containsEntry("[1] database \"orders\": sourceHasColumnCollationsOnTarget", Status.ABORTED)
                .containsEntry("[1] database \"orders\": sourceHasNoUserDefinedCasts", Status.FAILED);
    }

    /** {@return the code that each failed test of a run begins with} */
    private static Map<String, String> failures(SuiteRun run) {
        assertThat(run.failures()).isNotEmpty().hasOnlyElementsOfType(ReadinessError.class);
        return run.tests().entrySet().stream()
                .filter(test -> test.getValue() == Status.FAILED)
                .collect(toMap(Map.Entry::getKey, test -> codeOf(run.failureOf(test.getKey()))));
    }

    private static String codeOf(Throwable failure) {
        return String.valueOf(failure.getMessage()).replaceFirst("(?s)^\\[(\\w+)].*", "$1");
    }

    /** {@return the code that each test of a suite announces, without those of faults that are not there} */
    private static Map<String, String> planted(Class<?> suite, String run) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .filter(method -> !NOT_PLANTED.containsKey(method.getName().replaceFirst("^database", "source")))
                .collect(toMap(method -> run + method.getName(), PlantedFaultsTest::codeOf, (a, b) -> a, TreeMap::new));
    }

    private static String codeOf(Method test) {
        return test.getAnnotation(DisplayName.class).value().replaceFirst(" .*", "");
    }

    static class OnlineTestCases implements OnlineMigrationReadiness {}

    static class OfflineTestCases implements OfflineMigrationReadiness {}

    static class DatabaseTestCases implements MigratedDatabaseReadiness {}
}
