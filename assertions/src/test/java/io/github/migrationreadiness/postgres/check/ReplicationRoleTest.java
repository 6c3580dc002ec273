package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.streaming.ReplicationRole;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 603104 */
class ReplicationRoleTest {

    private static final Check<SourceServer> CHECK = new ReplicationRole();

    @Nested
    class ItFinds {

        @EveryMajor
        void aLoginWithoutTheAttribute(TestServer server) {
            try (TestRole login = server.createRole("LOGIN CREATEROLE CREATEDB")) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated(
                                "[603104] Missing Replication Role: role \"%s\" has no REPLICATION attribute of its own"
                                        .formatted(login.name()))
                        .says(("Missing Replication Role. User `%s` doesn't have the replication role on server"
                                        + " `127.0.0.1:%d`. Grant the replication role before retrying migration.")
                                .formatted(login.name(), server.port()))
                        .finds(
                                "\"%1$s\" has no REPLICATION attribute of its own => ALTER ROLE \"%1$s\" WITH REPLICATION;"
                                        .formatted(login.name()));
            }
        }

        @EveryMajor
        void anAttributeThatIsOnlyTheGroups(TestServer server) {
            try (TestRole group = server.createRole("REPLICATION");
                    TestRole login = server.createRole("LOGIN IN ROLE " + group.quotedName())) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated(
                                "[603104] Missing Replication Role: role \"%s\" has no REPLICATION attribute of its own"
                                        .formatted(login.name()));
            }
        }

        @EveryMajor
        void aLoginWhoseSessionsAreSetToARoleWithTheAttribute(TestServer server) {
            try (TestRole group = server.createRole("REPLICATION");
                    TestRole login = server.createRole("LOGIN IN ROLE " + group.quotedName())) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, sourceAt(server, login))
                        .isViolated(
                                "[603104] Missing Replication Role: role \"%s\" has no REPLICATION attribute of its own"
                                        .formatted(login.name()));
            }
        }

        @EveryMajor
        void aRoleByNameThatDoesNotExist(TestServer server) {
            assertThatJudging(new ReplicationRole("Nobody"), sourceAt(server).build())
                    .isViolated("[603104] Missing Replication Role: role \"Nobody\" does not exist")
                    .finds(
                            "\"Nobody\" does not exist => create the role with LOGIN and REPLICATION, or correct its name");
        }

        @EveryMajor
        void nothingMoreOnceItsRemedyWasCarriedOutHoweverUglyTheName(TestServer server) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(server, name, "LOGIN")) {
                            VerdictAssert verdict = assertThatJudging(CHECK, sourceAt(server, login));
                            verdict.finds(quoted(name) + " has no REPLICATION attribute of its own => ALTER ROLE "
                                    + quoted(name) + " WITH REPLICATION;");
                            fix(verdict.result(), new TestDatabase(server, "postgres"));
                            assertThatJudging(CHECK, sourceAt(server, login)).passes();
                            assertThatJudging(
                                            new ReplicationRole(name),
                                            sourceAt(server).build())
                                    .passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void theAttributeAndASuperuser(TestServer server) {
            try (TestRole login = server.createRole("LOGIN REPLICATION")) {
                assertThatJudging(CHECK, sourceAt(server, login)).passes();
                assertThatJudging(CHECK, sourceAt(server).build()).passes();
            }
        }

        @EveryMajor
        void aLoginWhoseSessionsAreSetToARoleWithoutTheAttribute(TestServer server) {
            try (TestRole group = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN REPLICATION IN ROLE " + group.quotedName())) {
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, sourceAt(server, login)).passes();
            }
        }

        @EveryMajor
        void anotherRoleByNameAlsoForALoginWithoutRights(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestRole migrator = server.createRole("REPLICATION")) {
                assertThatJudging(new ReplicationRole(migrator.name()), sourceAt(server, login))
                        .passes();
            }
        }
    }

    @Nested
    class AmazonsRole {

        @EveryMajor
        void doesNotCountOnAServerThatHasOnlyItsName(TestServer server) {
            try (TestRole rds = createRole(server, "rds_replication", "NOLOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + rds.quotedName())) {
                assertThatJudging(CHECK, sourceAt(server, login))
                        .finds(
                                "\"%1$s\" has no REPLICATION attribute of its own => ALTER ROLE \"%1$s\" WITH REPLICATION;"
                                        .formatted(login.name()));
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"AMAZON_RDS", "AMAZON_AURORA"})
        void countsWhereAmazonIsConfigured(ServerKind kind) {
            TestServer server = TestServer.major("16");
            try (TestRole rds = createRole(server, "rds_replication", "NOLOGIN");
                    TestRole between = server.createRole("IN ROLE " + rds.quotedName());
                    TestRole login = server.createRole("LOGIN IN ROLE " + between.quotedName())) {
                assertThatJudging(
                                CHECK,
                                sourceAt(server).user(login.name()).kind(kind).build())
                        .passes();
            }
        }

        @EveryMajor({"9.6", "16"})
        void countsWhereAmazonIsDetected(TestServer plain) {
            TestServer amazon = ServerFlavour.of(plain.major())
                    .prepared("CREATE ROLE rds_superuser", "CREATE ROLE rds_replication")
                    .server();
            try (TestRole member = amazon.createRole("LOGIN IN ROLE rds_replication");
                    TestRole login = amazon.createRole("LOGIN")) {
                assertThatJudging(CHECK, sourceAt(amazon, member)).passes();
                assertThatJudging(CHECK, sourceAt(amazon, login))
                        .finds("\"%1$s\" has no REPLICATION attribute of its own => GRANT rds_replication TO \"%1$s\";"
                                .formatted(login.name()));
            }
        }
    }

    @Test
    void anOfflineMigrationDoesNotStreamChanges() {
        TestServer server = TestServer.major("16");
        try (TestRole login = server.createRole("LOGIN")) {
            assertThatJudging(
                            CHECK,
                            sourceAt(server)
                                    .user(login.name())
                                    .plan(Plan.offline())
                                    .build())
                    .isNotApplicable("the condition does not matter to an offline migration");
        }
    }
}
