package io.github.migrationreadiness.postgres;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.check.PostgresChecks;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** What keeps one database of several closed is that database's violation, and the others answer. */
@Timeout(120)
class DatabasesThatCannotBeOpenedTest {

    private static final String LOGIN = "Guest \"of\" %s";

    /** A name as ugly as that of a line of pg_hba.conf may be. */
    private static final String REJECTED = "Rejected %s ü";

    private static TestServer guarded(TestServer plain) {
        return plain.flavour()
                .hba(
                        "host \"" + REJECTED + "\" all all reject",
                        "hostnossl secret all all reject",
                        "host all all all trust")
                .withTls()
                .prepared(
                        "CREATE ROLE " + Identifiers.quote(LOGIN) + " LOGIN",
                        "CREATE DATABASE " + Identifiers.quote(REJECTED),
                        "CREATE DATABASE secret")
                .server();
    }

    @EveryMajor
    void aLineOfPgHbaIs603000(TestServer plain) {
        TestServer server = guarded(plain);
        try (TestDatabase open = server.createDatabase("open")) {
            new Closed("603000", REJECTED)
                    .isToldBeside(open, LOGIN)
                    .says("pg_hba.conf")
                    .isFixedBy(
                            "Add a line to pg_hba.conf that lets \"Guest \"\"of\"\" %s\" into \"Rejected %s ü\" from this"
                                    + " address, above any line that rejects it, and reload the server.");
        }
    }

    @EveryMajor
    void aLineThatTakesEncryptedSessionsOnlyIs603001(TestServer plain) {
        TestServer server = guarded(plain);
        try (TestDatabase open = server.createDatabase("open")) {
            new Closed("603001", "secret")
                    .isToldBeside(open, LOGIN, "?sslmode=disable")
                    .isFixedBy("Use sslmode=require or prefer: the server takes encrypted sessions only.");
        }
    }

    @EveryMajor
    void aLimitOfSessionsIs603000WithItsValue(TestServer server) {
        try (TestDatabase open = server.createDatabase("open");
                TestDatabase full = server.createDatabase("Full \"%s\"");
                TestRole role = server.createRole("LOGIN")) {
            server.execute("ALTER DATABASE " + full.quotedName() + " CONNECTION LIMIT 0");
            new Closed("603000", full.name())
                    .isToldBeside(open, role.name())
                    .says("too many connections for database", "(CONNECTION LIMIT 0)")
                    .isFixedBy("ALTER DATABASE " + full.quotedName() + " CONNECTION LIMIT -1;");
        }
    }

    @EveryMajor
    void noRightToConnectIs603110(TestServer server) {
        try (TestDatabase open = server.createDatabase("open");
                TestDatabase foreign = server.createDatabase("Foreign \"%s\"");
                TestRole role = server.createRole("LOGIN")) {
            server.execute("REVOKE CONNECT ON DATABASE " + foreign.quotedName() + " FROM PUBLIC");
            new Closed("603110", foreign.name())
                    .isToldBeside(open, role.name())
                    .says("permission denied for database", "CONNECT privilege")
                    .isFixedBy("GRANT CONNECT ON DATABASE " + foreign.quotedName() + " TO " + role.quotedName() + ";");
        }
    }

    @EveryMajor
    void aClosedDatabaseIsR006(TestServer server) {
        try (TestDatabase open = server.createDatabase("open");
                TestDatabase closed = server.createDatabase("Closed \"%s\"")) {
            server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            new Closed("R006", closed.name())
                    .isToldBeside(open, TestServer.SUPERUSER)
                    .says("is not currently accepting connections")
                    .isFixedBy("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS true;");
        }
    }

    @EveryMajor(from = "11")
    void anInvalidDatabaseIsR006(TestServer server) {
        try (TestDatabase open = server.createDatabase("open");
                TestDatabase invalid = server.createDatabase("invalid")) {
            server.execute("UPDATE pg_database SET datconnlimit = -2 WHERE datname = '" + invalid.name() + "'");
            new Closed("R006", invalid.name())
                    .isToldBeside(open, TestServer.SUPERUSER)
                    .says("cannot connect to invalid database")
                    .isFixedBy(
                            "An interrupted DROP DATABASE left it behind and nothing opens it any more: drop it, or leave it"
                                    + " out of the plan (Plan.migrating).");
        }
    }

    @EveryMajor
    void aLibraryThatIsMissingIsR006(TestServer server) {
        try (TestDatabase open = server.createDatabase("open");
                TestDatabase loading = server.createDatabase("loading")) {
            server.execute(
                    "ALTER DATABASE " + loading.quotedName() + " SET session_preload_libraries = 'no_such_library'");
            new Closed("R006", loading.name())
                    .isToldBeside(open, TestServer.SUPERUSER)
                    .says("no_such_library");
        }
    }

    @EveryMajor
    void anEncodingThatNobodyConvertsIsR006(TestServer server) {
        server.execute("CREATE DATABASE mule TEMPLATE template0 ENCODING 'MULE_INTERNAL'");
        try (TestDatabase mule = new TestDatabase(server, "mule");
                TestDatabase open = server.createDatabase("open")) {
            new Closed("R006", mule.name())
                    .isToldBeside(open, TestServer.SUPERUSER)
                    .says("MULE_INTERNAL");
        }
    }

    @EveryMajor
    void aMissingDatabaseIs603102(TestServer server) {
        try (TestDatabase open = server.createDatabase("open")) {
            new Closed("603102", "Missing \"%s\"").isToldBeside(open, TestServer.SUPERUSER);
        }
    }

    @EveryMajor({"9.6", "18"})
    void theOneOfTheUrlIsItsOwnViolationAndTheOthersWereNotTried(TestServer server) {
        try (TestDatabase other = server.createDatabase("other");
                TestDatabase closed = server.createDatabase("closed")) {
            server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            Plan plan = Plan.offline().migrating(other.name(), closed.name());
            try (SourceServer source = source(closed.url(), TestServer.SUPERUSER, plan)) {
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(source).acceptsConnections())
                        .satisfies(error -> assertThat(error.results())
                                .filteredOn(result -> result.status() == Status.VIOLATED)
                                .singleElement()
                                .returns(closed.name(), CheckResult::database));
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(
                                () -> assertThat(source.database(other.name())).isReachable())
                        .withMessageStartingWith("[R006] Database cannot be opened: ")
                        .satisfies(error ->
                                assertThat(error.results()).singleElement().returns(null, CheckResult::database));
            }
        }
    }

    @EveryMajor({"11", "18"})
    void ofATargetThatKeepsItIsItsViolationToo(TestServer server) {
        try (TestDatabase kept = server.createDatabase("kept");
                TestDatabase closed = server.createDatabase("closed")) {
            server.execute("ALTER DATABASE " + closed.quotedName() + " ALLOW_CONNECTIONS false");
            Plan plan = Plan.offline().migrating(kept.name(), closed.name(), "yet to be created");
            try (TargetServer target = target(server, plan);
                    TargetServer overwritten = target(server, plan.overwritingTarget(true))) {
                assertThatExceptionOfType(ReadinessError.class)
                        .isThrownBy(() -> assertThat(target).acceptsConnections())
                        .withMessageStartingWith("[R006] Database cannot be opened: ")
                        .satisfies(error -> assertThat(error.results())
                                .singleElement()
                                .returns(closed.name(), CheckResult::database));
                assertThat(target).isReachable();
                assertThat(overwritten).acceptsConnections();
            }
        }
    }

    private static TargetServer target(TestServer server, Plan plan) {
        return TargetServer.builder()
                .url(server.url("postgres"))
                .user(TestServer.SUPERUSER)
                .plan(plan)
                .build();
    }

    private static SourceServer source(String url, String user, Plan plan) {
        return SourceServer.builder()
                .url(url)
                .user(user)
                .timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10))
                .plan(plan)
                .build();
    }

    /** One database that is closed to the session, beside one that is open. */
    private record Closed(String code, String name) {

        Told isToldBeside(TestDatabase open, String user) {
            return isToldBeside(open, user, "");
        }

        Told isToldBeside(TestDatabase open, String user, String parameters) {
            Plan plan = Plan.offline().migrating(open.name(), name);
            try (SourceServer source = source(open.server().url("postgres") + parameters, user, plan)) {
                assertThat(outcomes(source.database(name)))
                        .filteredOn(result -> result.status() == Status.INCONCLUSIVE)
                        .hasSizeGreaterThan(5)
                        .allSatisfy(result -> assertThat(result.reason()).startsWith("[" + code + "] "));
                assertThat(outcomes(source.database(open.name())))
                        .extracting(CheckResult::status)
                        .doesNotContain(Status.INCONCLUSIVE);
                return new Told(toldByAssertions(source));
            }
        }

        @SuppressWarnings("unchecked") // by their scope
        private static List<CheckResult> outcomes(SourceDatabase database) {
            return PostgresChecks.of(Scope.SOURCE_DATABASE).stream()
                    .map(check -> new Judge().judge((DescribedCheck<SourceDatabase>) check, database))
                    .toList();
        }

        /** As the ready-made suites ask. */
        private Finding toldByAssertions(SourceServer source) {
            List<CheckResult> recorded = new ArrayList<>();
            SourceServer view = source.recordingTo(recorded::add);
            List.<Runnable>of(
                            () -> assertThat(view).isReachable(),
                            () -> assertThat(view).hasCompatibleTls(),
                            () -> assertThat(view).acceptsLogin(),
                            () -> assertThat(view).acceptsConnections(),
                            () -> assertThat(view).hasPlannedDatabases(),
                            () -> assertThat(view.database(name)).hasSufficientPrivileges())
                    .forEach(Closed::swallow);
            assertThat(recorded)
                    .filteredOn(result -> result.status() == Status.VIOLATED)
                    .extracting(CheckResult::code, CheckResult::database)
                    .containsExactly(tuple(code, name));
            return recorded.stream()
                    .filter(result -> result.status() == Status.VIOLATED)
                    .flatMap(result -> result.findings().stream())
                    .findFirst()
                    .orElseThrow();
        }

        private static void swallow(Runnable assertion) {
            try {
                assertion.run();
            } catch (ReadinessError told) {
                assertThat(told.results()).isNotEmpty();
            }
        }
    }

    /** What is said of it. */
    private record Told(Finding finding) {

        Told says(String... words) {
            assertThat(finding.detail()).contains(words);
            return this;
        }

        void isFixedBy(String remedy) {
            assertThat(finding.remediation().orElseThrow().text()).isEqualTo(remedy);
        }
    }
}
