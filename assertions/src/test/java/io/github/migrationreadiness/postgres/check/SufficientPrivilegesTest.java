package io.github.migrationreadiness.postgres.check;

import static io.github.migrationreadiness.postgres.check.Fixtures.createRole;
import static io.github.migrationreadiness.postgres.check.Fixtures.fix;
import static io.github.migrationreadiness.postgres.check.Fixtures.quoted;
import static io.github.migrationreadiness.postgres.check.Fixtures.sourceOf;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.privilege.SufficientPrivileges;
import io.github.migrationreadiness.testservers.EveryMajor;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 603110 */
class SufficientPrivilegesTest {

    private static final Check<SourceDatabase> CHECK = new SufficientPrivileges();

    private static boolean readsAllData(TestServer server) {
        return server.major().matches("1[4-8]");
    }

    private static void own(TestDatabase database, TestRole owner) {
        database.execute("ALTER DATABASE " + database.quotedName() + " OWNER TO " + owner.quotedName());
    }

    private static SourceDatabase database(TestDatabase database, TestRole login, ServerKind kind) {
        return sourceOf(database).user(login.name()).kind(kind).build().database(database.name());
    }

    /** A role's SQL in a database: what it creates is its own. */
    private static void executeAs(TestRole role, TestDatabase database, String... statements) {
        database.execute(
                Stream.concat(Stream.of("SET SESSION AUTHORIZATION " + role.quotedName()), Stream.of(statements))
                        .toArray(String[]::new));
    }

    @Nested
    class ItFinds {

        @EveryMajor
        void aDatabaseThatTheLoginDoesNotOwn(TestServer server) {
            try (TestRole owner = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                own(orders, owner);
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.isViolated(
                                "[603110] Insufficient privileges: \"%s\" does not own the database (database \"%s\")"
                                        .formatted(login.name(), orders.name()))
                        .says("Insufficient privileges. Migration user lacks necessary permissions for database access."
                                + " Ensure that the migration user is owner of source databases and has both read and"
                                + " write privileges and retry the migration.")
                        .finds("database \"%s\" is owned by \"%s\", whose rights the login does not have => %s"
                                .formatted(orders.name(), owner.name(), membership(server, owner, login)));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        private String membership(TestServer server, TestRole owner, TestRole login) {
            return "GRANT \"" + owner.name() + "\" TO \"" + login.name()
                    + (server.major().matches("1[678]") ? "\" WITH INHERIT TRUE;" : "\";");
        }

        @EveryMajor
        void aDatabaseOfASuperuserWhichNobodyShouldBeGranted(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.finds("database \"%1$s\" is owned by \"postgres\", whose rights the login does not have"
                                .formatted(orders.name())
                        + " => ALTER DATABASE \"%s\" OWNER TO \"%s\";".formatted(orders.name(), login.name()));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor
        void aMemberOfTheOwnerThatInheritsNothing(TestServer server) {
            try (TestRole owner = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN NOINHERIT IN ROLE " + owner.quotedName());
                    TestDatabase orders = server.createDatabase()) {
                own(orders, owner);
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.is(Status.VIOLATED).findings().hasSize(1);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor({"16", "18"})
        void aMembershipWithoutInheritance(TestServer server) {
            try (TestRole owner = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, owner);
                server.execute(
                        "GRANT " + owner.quotedName() + " TO " + login.quotedName() + " WITH INHERIT FALSE, SET TRUE");
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.is(Status.VIOLATED);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor({"9.6", "16"})
        void anOwnerThatIsAMemberOfTheLoginAndCannotBeGrantedBack(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestRole owner = server.createRole("IN ROLE " + login.quotedName());
                    TestDatabase orders = server.createDatabase()) {
                own(orders, owner);
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.findings().singleElement().asString().contains(" => ALTER DATABASE ");
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor
        void relationsThatTheLoginCannotReadOrWrite(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                own(orders, login);
                String me = login.quotedName();
                orders.execute(
                        "CREATE SCHEMA app",
                        "GRANT USAGE ON SCHEMA app TO " + me,
                        "CREATE SCHEMA closed",
                        "CREATE TABLE app.columns_only (id integer)",
                        "GRANT INSERT, UPDATE, DELETE ON app.columns_only TO " + me,
                        "GRANT SELECT (id) ON app.columns_only TO " + me,
                        "CREATE TABLE app.read_only ()",
                        "GRANT SELECT ON app.read_only TO " + me,
                        "CREATE SEQUENCE app.numbers",
                        "GRANT USAGE ON SEQUENCE app.numbers TO " + me,
                        "CREATE MATERIALIZED VIEW app.summary AS SELECT 1 AS one",
                        "CREATE TABLE closed.open ()",
                        "GRANT ALL ON closed.open TO " + me);
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.isViolated("[603110] Insufficient privileges: %s lacks rights on 5 objects (database \"%s\")"
                                .formatted(me, orders.name()))
                        .finds(
                                "table app.columns_only is without SELECT => "
                                        + read(server, me, "SELECT ON ALL TABLES IN SCHEMA app"),
                                "sequence app.numbers is without SELECT => "
                                        + read(server, me, "SELECT ON SEQUENCE app.numbers"),
                                "table app.read_only is without INSERT, UPDATE, DELETE"
                                        + " => GRANT INSERT, UPDATE, DELETE ON TABLE app.read_only TO " + me + ";",
                                "materialized view app.summary is without SELECT => "
                                        + read(server, me, "SELECT ON ALL TABLES IN SCHEMA app"),
                                "table closed.open is without USAGE on its schema => "
                                        + read(server, me, "USAGE ON SCHEMA closed"));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        /** More tables than a report has room for, so that another round would find the rest. */
        @EveryMajor({"9.5", "13", "14", "18"})
        void thousandsOfTablesThatAFewGrantsSettleAtOnce(TestServer server) {
            try (TestRole owner = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute(
                        "CREATE SCHEMA app",
                        "CREATE SCHEMA sales AUTHORIZATION " + owner.quotedName(),
                        "CREATE SCHEMA \"Zoo\"",
                        "CREATE SEQUENCE \"Zoo\".\"S 1\"",
                        "CREATE SEQUENCE \"Zoo\".\"S 2\"",
                        "SELECT lo_create(0) FROM generate_series(1, 1100)");
                Stream.of("app", "sales")
                        .forEach(schema -> orders.execute("DO $$ BEGIN FOR i IN 1..550 LOOP EXECUTE 'CREATE TABLE "
                                + schema + ".t' || i || ' ()'; END LOOP; END $$"));
                orders.execute("DO $$ BEGIN FOR i IN 1..550 LOOP EXECUTE 'ALTER TABLE sales.t' || i || ' OWNER TO "
                        + owner.name() + "'; END LOOP; END $$");
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                assertThat(verdict.result().count()).isEqualTo(2_202);
                assertThat(verdict.result().findings()).hasSize(2_000);
                assertThat(verdict.result().findings().stream()
                                .map(finding ->
                                        finding.remediation().orElseThrow().text())
                                .distinct())
                        .hasSize(4);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        private String read(TestServer server, String me, String privilege) {
            return "GRANT " + (readsAllData(server) ? "pg_read_all_data" : privilege) + " TO " + me + ";";
        }

        @EveryMajor
        void everythingOfATableInASchemaOfSomebodyElse(TestServer server) {
            try (TestRole login = server.createRole("LOGIN NOINHERIT");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute("CREATE SCHEMA app", "CREATE TABLE app.t ()");
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.finds(("table app.t is without USAGE on its schema, without SELECT, INSERT, UPDATE, DELETE"
                                + " => GRANT USAGE ON SCHEMA app TO %1$s;"
                                + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLE app.t TO %1$s;")
                        .formatted(login.quotedName()));
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor
        void rowsThatPoliciesHide(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute(
                        "CREATE TABLE public.t ()",
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON public.t TO " + login.quotedName(),
                        "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY",
                        "CREATE TABLE public.own ()",
                        "ALTER TABLE public.own ENABLE ROW LEVEL SECURITY",
                        "ALTER TABLE public.own OWNER TO " + login.quotedName(),
                        "CREATE TABLE public.forced ()",
                        "ALTER TABLE public.forced ENABLE ROW LEVEL SECURITY",
                        "ALTER TABLE public.forced FORCE ROW LEVEL SECURITY",
                        "ALTER TABLE public.forced OWNER TO " + login.quotedName());
                String fix = " is under row-level security => ALTER ROLE " + login.quotedName() + " BYPASSRLS;";
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                verdict.finds("table public.forced" + fix, "table public.t" + fix);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        /** The one-time owner's grants to others are no grants to the login. */
        @EveryMajor
        void largeObjectsOfOthers(TestServer server) {
            try (TestRole group = server.createRole("NOLOGIN");
                    TestRole other = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + group.quotedName());
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute(
                        "SELECT lo_create(101)",
                        "SELECT lo_create(102)",
                        "SELECT lo_create(103)",
                        "SELECT lo_create(104)",
                        "SELECT lo_create(105)",
                        "GRANT SELECT ON LARGE OBJECT 102 TO PUBLIC",
                        "GRANT SELECT ON LARGE OBJECT 103 TO " + group.quotedName(),
                        "ALTER LARGE OBJECT 104 OWNER TO " + group.quotedName(),
                        "GRANT SELECT ON LARGE OBJECT 105 TO " + other.quotedName(),
                        "GRANT UPDATE ON LARGE OBJECT 105 TO " + login.quotedName());
                VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                String fix = " of \"postgres\" is without SELECT => DO $fix$ DECLARE large bigint; BEGIN FOR large IN"
                        + " SELECT o.oid FROM pg_catalog.pg_largeobject_metadata AS o"
                        + " WHERE pg_catalog.pg_get_userbyid(o.lomowner) = 'postgres'"
                        + " LOOP EXECUTE 'GRANT SELECT ON LARGE OBJECT ' || large || ' TO ' || '" + login.quotedName()
                        + "'; END LOOP; END $fix$;";
                verdict.finds("large object 101" + fix, "large object 105" + fix);
                fix(verdict.result(), orders);
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor
        void theConfigurationOfAnExtensionWhichIsData(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute(
                        "CREATE EXTENSION citext",
                        "CREATE TABLE public.member ()",
                        "ALTER EXTENSION citext ADD TABLE public.member",
                        "CREATE TABLE public.configuration ()",
                        "ALTER EXTENSION citext ADD TABLE public.configuration",
                        "UPDATE pg_extension SET extconfig = ARRAY['public.configuration'::regclass::oid],"
                                + " extcondition = ARRAY[''] WHERE extname = 'citext'");
                assertThatJudging(CHECK, Fixtures.database(orders, login))
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith("table public.configuration is without SELECT, INSERT, UPDATE, DELETE");
            }
        }

        @EveryMajor
        void aDatabaseThatTheLoginMayNotConnectTo(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase("orders")) {
                orders.execute("REVOKE CONNECT ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
                assertThatJudging(CHECK, Fixtures.sourceAt(server, login).database(orders.name()))
                        .is(Status.VIOLATED)
                        .findings()
                        .singleElement()
                        .asString()
                        .startsWith(orders.quotedName() + " permission denied for database ")
                        .endsWith(" => GRANT CONNECT ON DATABASE " + orders.quotedName() + " TO " + login.quotedName()
                                + ";");
            }
        }

        @EveryMajor({"9.6", "13", "18"})
        void uglyNamesAndTheStatementsThatMendThem(TestServer server) {
            Stream.concat(UglyNames.SORTED.stream(), Stream.of(UglyNames.LONGEST))
                    .forEach(name -> {
                        try (TestRole login = createRole(server, name, "LOGIN NOINHERIT");
                                TestDatabase orders = Fixtures.createDatabase(server, name)) {
                            orders.execute(
                                    "CREATE SCHEMA " + quoted(name),
                                    "CREATE TABLE " + quoted(name) + "." + quoted(name) + " ()",
                                    "ALTER TABLE " + quoted(name) + "." + quoted(name) + " ENABLE ROW LEVEL SECURITY",
                                    "CREATE SEQUENCE " + quoted(name) + ".\"" + "S\"");
                            VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
                            verdict.findings().hasSize(3);
                            fix(verdict.result(), orders);
                            assertThatJudging(CHECK, Fixtures.database(orders, login))
                                    .passes();
                        }
                    });
        }
    }

    @Nested
    class ItPasses {

        @EveryMajor
        void aSuperuserWhoeverOwnsWhat(TestServer server) {
            try (TestRole owner = server.createRole("NOLOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, owner);
                orders.execute(
                        "CREATE SCHEMA app AUTHORIZATION " + owner.quotedName(),
                        "CREATE TABLE app.t ()",
                        "ALTER TABLE app.t OWNER TO " + owner.quotedName(),
                        "ALTER TABLE app.t ENABLE ROW LEVEL SECURITY",
                        "ALTER TABLE app.t FORCE ROW LEVEL SECURITY",
                        "SELECT lo_create(101)",
                        "ALTER LARGE OBJECT 101 OWNER TO " + owner.quotedName());
                assertThatJudging(CHECK, Fixtures.database(orders)).passes();
            }
        }

        @EveryMajor
        void anOrdinaryOwnerAlsoThroughOtherRoles(TestServer server) {
            try (TestRole owner = server.createRole("LOGIN");
                    TestRole between = server.createRole("IN ROLE " + owner.quotedName());
                    TestRole login = server.createRole("LOGIN IN ROLE " + between.quotedName());
                    TestDatabase orders = server.createDatabase()) {
                own(orders, owner);
                executeAs(
                        owner,
                        orders,
                        "CREATE SCHEMA app",
                        "CREATE TABLE app.t (id serial PRIMARY KEY)",
                        "ALTER TABLE app.t ENABLE ROW LEVEL SECURITY",
                        "CREATE MATERIALIZED VIEW app.m AS SELECT 1 AS one",
                        "SELECT lo_create(101)");
                orders.execute("CREATE EXTENSION hstore", "CREATE EXTENSION pg_stat_statements");
                assertThatJudging(CHECK, Fixtures.database(orders, owner)).passes();
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        /** The role of a session is not the login that the migration uses. */
        @EveryMajor({"9.6", "16"})
        void aLoginWhoseSessionsAreSetToARoleWithoutRights(TestServer server) {
            try (TestRole group = server.createRole("NOLOGIN");
                    TestRole login = server.createRole("LOGIN IN ROLE " + group.quotedName());
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                executeAs(
                        login,
                        orders,
                        "CREATE SCHEMA app",
                        "CREATE TABLE app.t ()",
                        "ALTER TABLE app.t ENABLE ROW LEVEL SECURITY");
                server.execute("ALTER ROLE " + login.quotedName() + " SET role = '" + group.name() + "'");
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }

        @EveryMajor
        void largeObjectsThatTheServerGuardsForNobody(TestServer server) {
            try (TestRole login = server.createRole("LOGIN");
                    TestDatabase orders = server.createDatabase()) {
                own(orders, login);
                orders.execute(
                        "SELECT lo_create(101)",
                        "ALTER DATABASE " + orders.quotedName() + " SET lo_compat_privileges = on");
                assertThatJudging(CHECK, Fixtures.database(orders, login)).passes();
            }
        }
    }

    @EveryMajor({"13", "18"})
    void onAmazonTheMasterIsGrantedTheOwnersOfTables(TestServer server) {
        try (TestRole owner = server.createRole("NOLOGIN");
                TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            own(orders, owner);
            orders.execute(
                    "CREATE SCHEMA app AUTHORIZATION " + owner.quotedName(),
                    "CREATE TABLE app.t ()",
                    "ALTER TABLE app.t OWNER TO " + owner.quotedName(),
                    "ALTER TABLE app.t ENABLE ROW LEVEL SECURITY",
                    "ALTER TABLE app.t FORCE ROW LEVEL SECURITY");
            VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login, ServerKind.AMAZON_RDS));
            String grant = "GRANT " + owner.quotedName() + " TO " + login.quotedName()
                    + (server.major().equals("18") ? " WITH INHERIT TRUE;" : ";");
            verdict.findings()
                    .element(1)
                    .asString()
                    .endsWith(" => " + grant + " ALTER TABLE app.t NO FORCE ROW LEVEL SECURITY;");
            fix(verdict.result(), orders);
            assertThatJudging(CHECK, database(orders, login, ServerKind.AMAZON_RDS))
                    .passes();
        }
    }

    @EveryMajor({"13", "18"})
    void onServersOfOtherProvidersNobodyGivesAwayTheRightsOfASuperuser(TestServer server) {
        try (TestRole owner = server.createRole("NOLOGIN");
                TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            own(orders, login);
            orders.execute(
                    "CREATE TABLE public.t ()",
                    "ALTER TABLE public.t OWNER TO " + owner.quotedName(),
                    "ALTER TABLE public.t ENABLE ROW LEVEL SECURITY");
            VerdictAssert verdict = assertThatJudging(CHECK, database(orders, login, ServerKind.GOOGLE_CLOUD_SQL));
            verdict.findings().singleElement().asString().contains(" => GRANT " + owner.quotedName() + " TO ");
            fix(verdict.result(), orders);
            assertThatJudging(CHECK, database(orders, login, ServerKind.GOOGLE_CLOUD_SQL))
                    .passes();
        }
    }

    @EveryMajor({"9.6", "16"})
    void aDatabaseThatCannotBeOpenedForAnotherReasonWasNotLookedAt(TestServer server) {
        assertThatJudging(CHECK, Fixtures.sourceAt(server).build().database("missing"))
                .isInconclusive(
                        "[603102] Source Database Missing: database \"missing\" does not exist",
                        "Correct the name; case and blanks count.");
    }

    @EveryMajor({"9.6", "16"})
    void aFaultOfTheDatabaseOfTheUrlIsNoneOfTheOthers(TestServer server) {
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute("REVOKE CONNECT ON DATABASE " + orders.quotedName() + " FROM PUBLIC");
            assertThatJudging(CHECK, sourceOf(orders).user(login.name()).build().database("postgres"))
                    .is(Status.INCONCLUSIVE);
        }
    }

    /** A thousand of a kind are read, all are counted, and so is the database. */
    @Test
    void manyTablesTakeNoLongerThanAGlance() {
        TestServer server = TestServer.major("18");
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute("CREATE SCHEMA app", "SELECT lo_create(101)");
            for (int batch = 0; batch < 10; batch++) {
                orders.execute("DO $$ BEGIN FOR i IN 1..400 LOOP EXECUTE format('CREATE TABLE app.t%s_" + batch
                        + " ()', i); END LOOP; END $$");
            }
            long start = System.nanoTime();
            VerdictAssert verdict = assertThatJudging(CHECK, Fixtures.database(orders, login));
            assertThat(verdict.result().count()).isEqualTo(4002);
            assertThat(verdict.result().findings()).hasSize(1002);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void everyKindHasARemedyThatIsSql() {
        TestServer server = TestServer.major("16");
        try (TestRole login = server.createRole("LOGIN");
                TestDatabase orders = server.createDatabase()) {
            orders.execute("CREATE TABLE public.t ()");
            assertThat(List.of(ServerKind.values()))
                    .allSatisfy(kind -> assertThatJudging(CHECK, database(orders, login, kind))
                            .findings()
                            .hasSize(2)
                            .allMatch(finding -> finding.endsWith(";")));
        }
    }
}
