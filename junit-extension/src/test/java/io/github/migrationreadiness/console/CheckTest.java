package io.github.migrationreadiness.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.testservers.ClosedPort;
import io.github.migrationreadiness.testservers.ServerFlavour;
import io.github.migrationreadiness.testservers.SimulatedFlexibleServer;
import io.github.migrationreadiness.testservers.TestDatabase;
import io.github.migrationreadiness.testservers.TestRole;
import io.github.migrationreadiness.testservers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final TestServer SOURCE = kept(ServerFlavour.of("13"));
    private static final TestServer TARGET = kept(SimulatedFlexibleServer.of("16", "hstore"));

    @TempDir
    private Path folder;

    private final TestDatabase database = SOURCE.createDatabase("or\"d\u00fc 'r%s\u001B[31m");

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Nested
    class Decides {

        @Test
        void thatAMigrationIsReady() {
            ConsoleRun run = check(
                    "--mode",
                    "offline",
                    "--target",
                    TARGET.url("postgres"),
                    "--target-user",
                    SimulatedFlexibleServer.MIGRATION_LOGIN);
            assertThat(run.out()).contains("\nREADY: ").doesNotContain("VIOLATED", "NOT CHECKED");
            assertThat(run.status()).isZero();
        }

        @Test
        void thatASourceAloneIsUndecided() {
            ConsoleRun run = check("--mode", "offline");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).contains("\nUNDECIDED: ", "No target was configured");
        }

        @Test
        void andSaysWhenAndByWhat() {
            assertThat(check().out())
                    .containsPattern(
                            "\\nNOT READY: .*\\n\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:\\d\\d \\(\\S+\\),"
                                    + " Migration Readiness \\S+\\n");
        }

        @Test
        void thatAFaultIsNotReadyAndTellsItAsATestWould() {
            database.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
            ConsoleRun run = check();
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out())
                    .contains("PASSED         603000 the source can be reached")
                    .contains("VIOLATED       603409 there are no user-defined casts")
                    .contains("[603107] GUC Settings Error: wal_level is replica")
                    .contains("[603409] User-defined casts present (database ")
                    .contains("fix: DROP CAST (text AS integer);")
                    .contains("\nNOT READY: ");
        }
    }

    @Nested
    class OnAServerThatDoesNotAnswer {

        @Test
        void isNotReadyForWantOfAConnectionAndGroupsTheRest() {
            try (ClosedPort closed = ClosedPort.refusing()) {
                ConsoleRun run =
                        ConsoleRun.of("check", "--source", closed.url("postgres"), "--report-dir", folder.toString());
                assertThat(run.status()).isEqualTo(1);
                assertThat(run.out())
                        .containsOnlyOnce("\n  [603000] Connection failed: ")
                        .contains("NOT CHECKED    603409")
                        .containsOnlyOnce("\n  603001 603100 ");
            }
        }
    }

    @Nested
    class Reports {

        @Test
        void intoTheFolderThatIsNamed() {
            ConsoleRun run = check("--report-dir", folder.resolve("a/b").toString());
            assertThat(folder.resolve("a/b/readiness-report.json")).isNotEmptyFile();
            assertThat(run.out()).contains("Report: " + folder.resolve("a/b/readiness-report.json"));
        }

        @Test
        void whatIsNewAndNotWhatWasBefore() throws IOException {
            assertThat(check().status()).isEqualTo(1);
            assertThat(check("--mode", "offline").status()).isEqualTo(2);
            assertThat(JsonText.values(Files.readString(folder.resolve("readiness-report.json")), "check"))
                    .contains("user-defined-casts")
                    .doesNotContain("wal-level");
            assertThat(folder).isDirectoryNotContaining("glob:**/results-*");
        }

        @Test
        void asJsonAloneOnTheOutput() throws IOException {
            ConsoleRun run = check("--json");
            assertThat(run.status()).isEqualTo(1);
            assertThat(JsonText.values(run.out(), "verdict")).containsExactly("NOT_READY");
            assertThat(JsonText.values(run.out(), "database")).contains(database.name());
            assertThat(run.out()).isEqualTo(Files.readString(folder.resolve("readiness-report.json")));
            assertThat(run.err()).contains("VIOLATED       603107 wal_level is logical");
        }

        @Test
        void withoutCommandsForTheTerminal() {
            database.execute("CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT");
            assertThat(check().out()).doesNotContain("\u001B");
        }

        @Test
        void inColourOnALineThatIsWrittenOver() {
            ConsoleRun run = ConsoleRun.inTerminal(arguments());
            assertThat(run.out())
                    .contains("\r\u001B[Kcheck 0 of ")
                    .contains("\u001B[31mNOT READY")
                    .doesNotContain("PASSED ")
                    .doesNotContain("\u001B[31m_");
        }
    }

    @Nested
    class Chooses {

        @Test
        void theTestsOfCodesAndGroupsAndNamesTheRest() {
            ConsoleRun run = check("--only", "603409, Connection,r004");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out())
                    .contains("PASSED         603409", "PASSED         603001", "PASSED         R004")
                    .doesNotContain("603107 wal_level")
                    .containsPattern("\nUNDECIDED: .* of \\d+ checks\\. .*Not looked at: ");
        }

        @Test
        void allButThoseThatAreSkipped() {
            ConsoleRun run = check("--skip", "configuration", "--skip", "603409");
            assertThat(run.out())
                    .contains("PASSED         603100")
                    .doesNotContain("603107 wal_level", "PASSED         603409")
                    .containsPattern("Not looked at: .*603107");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        --only 603490             | --only "603490": no test of this migration has that code or group; the nearest is
                        --skip shema              | --skip "shema": no test of this migration has that code or group; the nearest is schema
                        --only Restorability      | the groups are authentication, collation,
                        --only 603113             | or group; "explain 603113" says what looks for it
                        --mode offline --only 603107 | --only "603107": no test
                        --only 603409 --skip schema  | --only and --skip leave no test
                        """)
        void nothingThatDoesNotExist(String arguments, String message) {
            ConsoleRun run = check(arguments.split(" ", -1));
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message);
        }
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        --mode of                    | --mode "of": no such choice; allowed values: online or offline
                        --databases a,,b             | --databases "a,,b": a name is empty
                        --source-kind aws            | --source-kind "aws": no such choice
                        --target mysql://x           | --target "mysql://x": does not begin with jdbc:postgresql:
                        """)
        void valuesInTheWordsOfTheOption(String arguments, String message) {
            ConsoleRun run = check(arguments.split(" ", -1));
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(message);
        }

        @Test
        void toGuessTheSource() {
            ConsoleRun run = ConsoleRun.of("check");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("--source jdbc:postgresql://").doesNotContain("@MigrationReadiness");
        }

        @ParameterizedTest
        @CsvSource({"jdbc:postgresql://host/db?user=a&password=v0gel", "jdbc:postgresql://a:v0gel@host/db"})
        void passwordsInUrlsAndDoesNotRepeatThem(String url) {
            ConsoleRun run = ConsoleRun.of("check", "--source", url);
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("--source", "holds a password").doesNotContain("v0gel");
        }

        @Test
        void aFolderThatCannotBeMade() throws IOException {
            Path file = Files.createFile(folder.resolve("file"));
            ConsoleRun run = check("--report-dir", file.toString());
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("cannot be made", "--report-dir");
        }

        @Test
        void toAskWhereNobodyIs() {
            ConsoleRun run = check("--ask-password");
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.err()).contains("nobody is there");
        }
    }

    @Nested
    class LogsIn {

        private final TestServer guarded =
                ServerFlavour.of("16").hba("host all all all scram-sha-256").server();
        private final TestRole role = guarded.createRole("LOGIN PASSWORD 'kanarien v0gel'");

        @AfterEach
        void dropRole() {
            role.close();
        }

        @Test
        void withThePasswordThatIsTyped() {
            ConsoleRun run = ConsoleRun.typing("kanarien v0gel", asking());
            assertThat(run.out()).contains("PASSED         603100").doesNotContain("v0gel");
            assertThat(folder.resolve("readiness-report.json")).content().doesNotContain("v0gel");
        }

        @Test
        void notWithAnother() {
            ConsoleRun run = ConsoleRun.typing("wrong v0gel", asking());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).contains("VIOLATED       603100").doesNotContain("v0gel");
        }

        private String[] asking() {
            return new String[] {
                "check",
                "--source",
                guarded.url("postgres"),
                "--source-user",
                role.name(),
                "--databases",
                "postgres",
                "--ask-password",
                "--report-dir",
                folder.toString()
            };
        }
    }

    private ConsoleRun check(String... further) {
        return ConsoleRun.of(arguments(further));
    }

    /** The further ones replace these. */
    private String[] arguments(String... further) {
        Map<String, String> ordinary = Map.of(
                "--source",
                SOURCE.url("postgres"),
                "--source-user",
                TestServer.SUPERUSER,
                "--databases",
                "\"" + database.name().replace("\"", "\"\"") + "\"",
                "--report-dir",
                folder.toString());
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(further));
        ordinary.forEach((option, value) -> {
            if (!arguments.contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return arguments.toArray(String[]::new);
    }

    private static TestServer kept(ServerFlavour flavour) {
        return flavour.setting("tcp_keepalives_idle", "10")
                .setting("tcp_keepalives_interval", "10")
                .setting("tcp_keepalives_count", "60")
                .server();
    }
}
