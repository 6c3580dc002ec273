package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.flexibleServer;
import static io.github.migrationreadiness.postgres.check.Fixtures.planOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.source;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.Fixtures.targetAt;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.limit.ConnectionLimits;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;

/** R142 */
class ConnectionLimitsTest {

    private static final Check<SourceServer> CHECK = new ConnectionLimits();

    @EveryMajor
    void warnsOfFewerConnectionsThanTheMigrationOpens(TestServer server) {
        try (TestRole login = server.createRole("LOGIN CONNECTION LIMIT 11");
                TestDatabase orders = server.createDatabase()) {
            server.execute("ALTER DATABASE " + orders.quotedName() + " CONNECTION LIMIT 3");
            VerdictAssert verdict =
                    assertThatJudging(CHECK, sourceOf(orders).user(login.name()).build());
            verdict.warns()
                    .finds(
                            "database " + orders.name() + " has connection limit 3, the migration needs 12 => ALTER"
                                    + " DATABASE " + orders.quotedName() + " CONNECTION LIMIT -1;",
                            "role " + login.name() + " has connection limit 11, the migration needs 12 => ALTER ROLE "
                                    + login.quotedName() + " CONNECTION LIMIT -1;");
            fix(verdict.result(), orders);
            assertThatJudging(CHECK, sourceOf(orders).user(login.name()).build())
                    .passes();
        }
    }

    @EveryMajor
    void passesAsManyAsThePlanSays(TestServer server) {
        try (TestRole login = server.createRole("LOGIN CONNECTION LIMIT 11");
                TestDatabase orders = server.createDatabase()) {
            assertThatJudging(
                            CHECK,
                            sourceOf(orders)
                                    .user(login.name())
                                    .plan(planOf(orders).connections(11))
                                    .build())
                    .passes();
            assertThatJudging(CHECK, source(orders)).passes();
        }
    }

    /** A server of its own: roles are those of every database. */
    @EveryMajor
    void warnsOfMd5PasswordsWhereTheTargetTakesScramAlone(TestServer plain) {
        TestServer server = plain.flavour().setting("cluster_name", "passwords").server();
        try (TestRole reader = server.createRole("LOGIN");
                TestRole hashed = createRole(server, "Öß <& %s", "LOGIN PASSWORD 'md5" + "0".repeat(32) + "'");
                TestRole unused = createRole(server, "unused", "NOLOGIN PASSWORD 'md5" + "1".repeat(32) + "'");
                TestDatabase orders = server.createDatabase()) {
            TargetServer scram = target("scram-sha-256");
            assertThatJudging(CHECK, source(orders).migratingTo(scram))
                    .warns()
                    .finds("role " + hashed.quotedName() + " has an md5 password, the target takes SCRAM alone =>"
                            + " set its password anew on the target");
            assertThat(unused.name()).isEqualTo("unused");
            assertThatJudging(CHECK, source(orders).migratingTo(target("md5,scram-sha-256")))
                    .passes();
            assertThatJudging(
                            CHECK,
                            source(orders)
                                    .migratingTo(targetAt(flexibleServer("15")).build()))
                    .passes();
            assertThatJudging(CHECK, source(orders)).passes();
            server.execute("ALTER DATABASE " + orders.quotedName() + " CONNECTION LIMIT 3");
            assertThatJudging(
                            CHECK, sourceOf(orders).user(reader.name()).build().migratingTo(scram))
                    .findings()
                    .singleElement()
                    .asString()
                    .contains("has connection limit 3, the migration needs 12; hashes not looked at");
            server.execute("GRANT SELECT ON pg_catalog.pg_authid TO " + reader.quotedName());
            new TestDatabase(server, orders.name())
                    .execute("GRANT SELECT ON pg_catalog.pg_authid TO " + reader.quotedName());
            assertThatJudging(
                            CHECK, sourceOf(orders).user(reader.name()).build().migratingTo(scram))
                    .findings()
                    .hasSize(2);
        }
    }

    private static TargetServer target(String methods) {
        return targetAt(flexibleServer("15")
                        .flavour()
                        .setting("azure.accepted_password_auth_method", methods)
                        .server())
                .build();
    }
}
