package io.github.migrationreadiness.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.MigrationAssertions;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.QueryVisibility.Extent;
import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a login needs for looking, and what it sees with it. */
class LookingTest {

    private static SourceServer source(TestDatabase orders, TestRole login) {
        return SourceServer.builder()
                .url(orders.url())
                .user(login.name())
                .plan(Plan.online().migrating(orders.name()))
                .build();
    }

    private static TargetServer target(TestServer server, TestRole login) {
        return TargetServer.builder()
                .url(server.url("postgres"))
                .user(login.name())
                .build();
    }

    @EveryMajor(from = "9.5")
    void theGrantsOfAPlanLetALoginSeeTheSourceInFull(TestServer server) {
        try (TestDatabase orders = server.createDatabase("Or\"der's 100%s ü");
                TestRole login = server.createRole("LOGIN")) {
            orders.execute("REVOKE CONNECT ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
            SourceServer source = source(orders, login);
            assertThat(SelfCheck.of(source).isComplete()).isFalse();
            MinimalGrants grants = MinimalGrants.of(source, login.name());
            assertThat(grants.statements())
                    .containsExactly(
                            "GRANT CONNECT ON DATABASE " + orders.quotedName() + " TO " + login.quotedName() + ";");
            orders.execute(grants.statements().toArray(String[]::new));
            source.refresh();
            SelfCheck complete = SelfCheck.of(source);
            assertThat(complete.isComplete()).as(complete.toString()).isTrue();
            assertThat(complete.sights()).extracting(QueryVisibility::database).contains(null, orders.name());
        }
    }

    @Test
    void aSimulatedServerSaysSo() {
        TestServer server = TestServer.major("16");
        try (TargetServer target = TargetServer.builder()
                .url(server.url("postgres"))
                .user(TestServer.SUPERUSER)
                .kind(ServerKind.SIMULATED)
                .build()) {
            String version = target.version().toString();
            assertThat(target.server())
                    .isEqualTo("target 127.0.0.1:%s (PostgreSQL %s, SIMULATED)", server.port(), version);
        }
    }

    @EveryMajor(from = "11")
    void theGrantsOfAPlanLetALoginSeeTheTargetInFull(TestServer server) {
        try (TestRole login = server.createRole("LOGIN")) {
            TargetServer target = target(server, login);
            String grant = "GRANT pg_read_all_settings TO " + login.quotedName() + ";";
            assertThat(SelfCheck.of(target).sights())
                    .filteredOn(sight -> sight.extent() == Extent.CUT)
                    .containsExactly(new QueryVisibility(
                            "preloaded libraries", null, Extent.CUT, "the login lacks [pg_read_all_settings]", grant));
            MinimalGrants grants = MinimalGrants.of(target);
            assertThat(grants.statements()).endsWith(grant);
            server.execute(grants.statements().toArray(String[]::new));
            target.refresh();
            assertThat(SelfCheck.of(target).isComplete()).isTrue();
        }
    }

    @EveryMajor(from = "9.5")
    void aDatabaseThatCannotBeOpenedIsSeenNotAtAllAndDoesNotHideTheOthers(TestServer server) {
        try (TestDatabase orders = server.createDatabase("orders");
                TestDatabase closed = server.createDatabase("closed")) {
            server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            SourceServer source = SourceServer.builder()
                    .url(orders.url())
                    .user(TestServer.SUPERUSER)
                    .plan(Plan.online().migrating(closed.name(), orders.name()))
                    .build();
            List<QueryVisibility> sights = SelfCheck.of(source).sights();
            assertThat(sights)
                    .filteredOn(sight -> closed.name().equals(sight.database()))
                    .isNotEmpty()
                    .allSatisfy(sight -> assertThat(sight.extent()).isEqualTo(Extent.NONE))
                    .allSatisfy(sight -> assertThat(sight.reason()).startsWith("[R006] "));
            assertThat(sights)
                    .filteredOn(sight -> orders.name().equals(sight.database()))
                    .extracting(QueryVisibility::extent)
                    .contains(Extent.FULL)
                    .doesNotContain(Extent.NONE);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSeenNotAtAll() {
        try (ClosedPort nobody = ClosedPort.refusing()) {
            SelfCheck blind = SelfCheck.of(SourceServer.of(nobody.url("orders")));
            assertThat(blind.isComplete()).isFalse();
            assertThat(blind.sights())
                    .isNotEmpty()
                    .allSatisfy(sight -> assertThat(sight.reason()).startsWith("[603000] "));
        }
    }

    @Test
    void grantsForARoleThatDoesNotExistYetNeedNoServer() {
        try (ClosedPort nobody = ClosedPort.refusing()) {
            SourceServer source = SourceServer.builder()
                    .url(nobody.url("orders"))
                    .plan(Plan.online().migrating("orders", "Bill\"ing"))
                    .build();
            assertThat(MinimalGrants.of(source, "mi\"g")).hasToString("-- source " + source.address() + """

                            GRANT CONNECT ON DATABASE "orders" TO "mi""g";
                            GRANT CONNECT ON DATABASE "Bill""ing" TO "mi""g";""");
        }
    }

    @EveryMajor(from = "11", to = "11")
    void aSelfCheckReadsAsLines(TestServer server) {
        try (TestDatabase orders = server.createDatabase("orders");
                TestRole login = server.createRole("LOGIN")) {
            SourceServer source = source(orders, login);
            MigrationAssertions.assertThat(source).isReachable();
            assertThat(SelfCheck.of(source).toString().lines())
                    .startsWith("source " + source.address() + " (PostgreSQL " + source.version() + ")")
                    .contains("  in full     user-defined casts in database \"" + orders.name() + "\"");
        }
    }
}
