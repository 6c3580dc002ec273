package io.github.migrationreadiness.jupiter;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.config.ConfigurationException;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/** A database with two casts, one of them of a type whose name nobody would choose. */
class AcceptedFindingsTest {

    private static final String UGLY = "a # \"b\" = [c]\\*\n ö";
    private static final String ABOUT = "owner = Jane Doe\nexpires = 2999-01-31\nreason = created again later\n";

    private final TestDatabase orders = TestServer.major("16").createDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void createCasts() {
        String type = '"' + UGLY.replace("\"", "\"\"") + '"';
        orders.execute(
                "CREATE CAST (text AS integer) WITH INOUT",
                "CREATE TYPE public." + type + " AS ENUM ()",
                "CREATE CAST (public." + type + " AS integer) WITH INOUT");
    }

    @AfterEach
    void drop() {
        orders.close();
    }

    @Nested
    class InAFile {

        @Test
        void leaveATestWithoutFailure() throws IOException {
            assertThat(accepting("[603409]\ndatabase = " + orders.name() + "\nobject = cast (*)\n" + ABOUT)
                            .abortOf("hasNoCasts"))
                    .isEqualTo(
                            "[603409] User-defined casts present (database \"" + orders.name() + "\"), all 2 accepted");
        }

        @Test
        void areCopiedFromTheFailureText() throws IOException {
            String line = " (text AS integer) WITH INOUT  fix: DROP CAST (text AS integer);\n";
            assertThat(accepting("[603409]\nobject = cast" + line + ABOUT).failureOf("hasNoCasts"))
                    .hasMessageContaining(", besides 1 accepted:\n");
            assertThat(accepting("[603409]\nobject = cast (text AS integer) WITH INOUT\n" + ABOUT)
                            .failureOf("hasNoCasts"))
                    .hasMessageContaining(", besides 1 accepted:\n");
        }

        @Test
        void coverNoNewOne() throws IOException {
            assertThat(accepting("[603409]\nobject = cast (text AS integer)\n" + ABOUT)
                            .failureOf("hasNoCasts"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageContaining("Found 1 in database")
                    .hasMessageContaining(", besides 1 accepted:\n")
                    .hasMessageContaining("\\n ö");
        }

        @Test
        void failTheirTestOnceTheyHaveExpired() throws IOException {
            assertThat(accepting("[603409]\n" + ABOUT.replace("2999", "2001")).failureOf("hasNoCasts"))
                    .isInstanceOf(ReadinessError.class)
                    .hasMessageStartingWith(
                            "[603409] User-defined casts present (database \"" + orders.name() + "\")\n")
                    .hasMessageContaining(
                            "\n      acceptance by Jane Doe expired after 2001-01-31: created again later;"
                                    + " renew it or fix (" + folder.resolve("accepted.txt") + ":1)\n");
        }

        @Test
        void failTheClassWhereTheyAreMalformed() throws IOException {
            assertThat(accepting("[603409]\nowner = Jane Doe\n").failureOf("CastsTestCases"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("readiness.acceptances = ")
                    .hasMessageContaining(
                            "accepted.txt:1: has no expires; allowed values: the last day on which it holds")
                    .hasMessageContaining("accepted.txt:1: has no reason; allowed values: why it is accepted");
        }

        private SuiteRun accepting(String text) throws IOException {
            Path file = Files.writeString(folder.resolve("accepted.txt"), text);
            return suites().with("readiness.acceptances", file.toString()).run(CastsTestCases.class);
        }
    }

    @Nested
    class ByAnnotations {

        @Test
        void holdForTheirTestAlone() {
            SuiteRun run = suites().run(AnnotatedTestCases.class);
            assertThat(run.abortOf("acceptsAll")).contains("all 2 accepted");
            assertThat(run.abortOf("acceptsEach")).contains("all 2 accepted");
            assertThat(run.failureOf("acceptsOne")).hasMessageContaining(", besides 1 accepted:\n");
            assertThat(run.failureOf("acceptsNothing")).hasMessageContaining("Found 2 in database");
            assertThat(run.failureOf("acceptedThemOnce"))
                    .hasMessageContaining(
                            "acceptance by Jane Doe expired after 2001-01-31: we live with it; renew it or"
                                    + " fix (@AcceptedFinding on " + AnnotatedTestCases.class.getName()
                                    + ".acceptedThemOnce)\n");
        }

        @Test
        void holdForAClassAndThoseInIt() {
            SuiteRun run = suites().run(AnnotatedClassTestCases.class);
            assertThat(run.failures()).isEmpty();
            assertThat(run.abortOf("outside")).contains("all 2 accepted");
            assertThat(run.abortOf("inside")).contains("all 2 accepted");
        }

        @Test
        void areInheritedAndCanStandOnAnAnnotation() {
            assertThat(suites().run(InheritingTestCases.class).abortOf("outside"))
                    .contains("all 2 accepted");
            assertThat(suites().run(ComposedTestCases.class).abortOf("hasNoCasts"))
                    .contains("all 2 accepted");
        }

        @Test
        void holdForTheRunsOfEachDatabase() {
            SuiteRun run = suites().run(EachDatabaseTestCases.class);
            assertThat(run.abortOf("[1] database \"" + orders.name() + "\": hasNoCasts"))
                    .contains("all 2 accepted");
        }

        @Test
        void failTheirClassWhereTheyAreWrong() {
            assertThat(suites().run(WrongTestCases.class).failureOf("WrongTestCases"))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("@AcceptedFinding on " + WrongTestCases.class.getName()
                            + ".isWrong: there is no code 603490; did you mean 603400?\n"
                            + "@AcceptedFinding on " + WrongTestCases.class.getName()
                            + ".isWrong: owner is empty; allowed values: who answers for it\n"
                            + "@AcceptedFinding on " + WrongTestCases.class.getName()
                            + ".isWrong: expires = \"soon\" is no date; allowed values: the last day on which it holds, such as"
                            + " 2027-01-31");
        }
    }

    private Suites suites() {
        return Suites.onSource(TestServer.major("16")).with("readiness.databases", orders.name());
    }

    @MigrationReadiness
    static class CastsTestCases {
        @Test
        void hasNoCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class AnnotatedTestCases {

        @Test
        @AcceptedFinding(code = "603409", owner = "Jane Doe", reason = "we live with it", expires = "2999-01-31")
        void acceptsAll(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        @AcceptedFinding(
                code = "603409",
                object = "cast (text AS integer)",
                owner = "Jane Doe",
                reason = "we live with it",
                expires = "2999-01-31")
        @AcceptedFinding(
                code = "603409",
                object = "cast (\\#*",
                owner = "Jane Doe",
                reason = "there is no such cast",
                expires = "2999-01-31")
        @AcceptedFinding(
                code = "603409",
                object = "cast (*\"a \\# \"\"b\"\" = [c]\\\\\\*\\n ö\" AS integer)",
                owner = "Jane Doe",
                reason = "we live with it",
                expires = "2999-01-31")
        void acceptsEach(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        @AcceptedFinding(
                code = "603409",
                object = "cast (text AS *)",
                owner = "Jane Doe",
                reason = "we live with it",
                expires = "2999-01-31")
        void acceptsOne(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        void acceptsNothing(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        @AcceptedFinding(code = "603409", owner = "Jane Doe", reason = "we live with it", expires = "2001-01-31")
        void acceptedThemOnce(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    @AcceptedFinding(code = "603409", owner = "Jane Doe", reason = "we live with it", expires = "2999-01-31")
    static class AnnotatedClassTestCases {

        @BeforeAll
        static void before(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Test
        void outside(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }

        @Nested
        class Inner {
            @Test
            void inside(SourceServer source) {
                assertThat(source).hasNoUserDefinedCasts();
            }
        }
    }

    static class InheritingTestCases extends AnnotatedClassTestCases {}

    @AcceptedFinding(code = "603409", owner = "Jane Doe", reason = "we live with it", expires = "2999-01-31")
    @Retention(RetentionPolicy.RUNTIME)
    @interface LivingWithCasts {}

    @MigrationReadiness
    @LivingWithCasts
    static class ComposedTestCases {
        @Test
        void hasNoCasts(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }

    @ForEachDatabase
    static class EachDatabaseTestCases {
        @Test
        @AcceptedFinding(code = "603409", owner = "Jane Doe", reason = "we live with it", expires = "2999-01-31")
        void hasNoCasts(SourceDatabase database) {
            assertThat(database).hasNoUserDefinedCasts();
        }
    }

    @MigrationReadiness
    static class WrongTestCases {
        @Test
        @AcceptedFinding(code = "603490", owner = " ", reason = "we live with it", expires = "soon")
        void isWrong(SourceServer source) {
            assertThat(source).hasNoUserDefinedCasts();
        }
    }
}
