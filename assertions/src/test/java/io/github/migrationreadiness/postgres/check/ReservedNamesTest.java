package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createDatabase;
import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.limit.ReservedNames;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R143 */
class ReservedNamesTest {

    private static final Check<SourceServer> CHECK = new ReservedNames();

    private static final String TWINS =
            "relations \"Kunde %1$s\", \"kunde %1$s\" of schema public differ in case only (database %2$s) => rename one of them";

    @EveryMajor
    void warnsOfCollidingNamesWhoeverLooks(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute(
                    "CREATE TABLE \"Kunde %s\" (id integer)",
                    "CREATE VIEW \"kunde %s\" AS SELECT 1 AS id",
                    "CREATE SCHEMA azure_app",
                    "CREATE TABLE azure_app.\"two\nlines\" (id integer)");
            SourceServer source = sourceOf(orders).user(login.name()).build();
            assertThatJudging(CHECK, source)
                    .isViolated(
                            "[R143] Reserved and colliding names: relation azure_app.U&\"two\\000Alines\" has a line break"
                                    + " in its name (database " + orders.name() + ")")
                    .warns()
                    .finds(
                            "relation azure_app.U&\"two\\000Alines\" has a line break in its name (database "
                                    + orders.name() + ") => rename it",
                            TWINS.formatted("%s", orders.name()),
                            "schema azure_app has a name of the service (database " + orders.name() + ") => rename it");
        }
    }

    @EveryMajor
    void warnsOfCollidingNamesBeyondAscii(TestServer server) {
        server.execute("CREATE DATABASE kunden TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8'"
                + " LC_CTYPE 'C.UTF-8'");
        try (TestDatabase orders = new TestDatabase(server, "kunden")) {
            orders.execute("CREATE TABLE \"Kündigung\" (id integer)", "CREATE TABLE \"KÜNDIGUNG\" (id integer)");
            assertThatJudging(CHECK, source(orders))
                    .finds(
                            "relations \"KÜNDIGUNG\", \"Kündigung\" of schema public differ in case only (database kunden)"
                                    + " => rename one of them");
        }
    }

    /** A server of its own: roles and databases are everybody's. */
    @EveryMajor
    void warnsOfRolesAndDatabasesWithReservedNames(TestServer plain) {
        TestServer server =
                plain.flavour().setting("cluster_name", "reserved names").server();
        try (TestRole azure = createRole(server, "azure_reader", "NOLOGIN");
                TestDatabase ofService = createDatabase(server, "azure_sys");
                TestDatabase orders = server.createDatabase()) {
            assertThatJudging(CHECK, source(orders))
                    .finds(
                            "role azure_reader has a name of the service => rename it",
                            "database azure_sys has a name of the service => rename it");
            assertThat(azure.name() + ofService.name()).isEqualTo("azure_readerazure_sys");
            SourceServer flexible =
                    sourceOf(orders).kind(ServerKind.AZURE_FLEXIBLE_SERVER).build();
            assertThatJudging(CHECK, flexible).passes();
        }
    }

    @EveryMajor({"11", "18"})
    void warnsOfTheLoginOfTheTarget(TestServer plain) {
        TestServer flexible = flexibleServer(plain.major());
        try (TestRole guest = createRole(flexible, "guest", "LOGIN");
                TestDatabase orders = plain.createDatabase()) {
            assertThatJudging(CHECK, source(orders).migratingTo(targetAt(flexible, guest)))
                    .finds("login guest has a name of the service (on the target) => rename it");
        }
    }

    @EveryMajor
    void passesTheSameNameInTwoSchemas(TestServer server) {
        try (TestDatabase orders = server.createDatabase()) {
            orders.execute("CREATE SCHEMA app", "CREATE TABLE app.t (id integer)", "CREATE TABLE \"T\" (id integer)");
            assertThatJudging(CHECK, source(orders)).passes();
        }
    }
}
