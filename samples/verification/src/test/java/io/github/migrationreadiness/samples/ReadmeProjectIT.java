package io.github.migrationreadiness.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project of the README, built by Maven as it stands there, and with a JUnit that is too old for the kit. */
class ReadmeProjectIT {

    private static final String FOR_EACH_DATABASE = """
            import io.github.migrationreadiness.jupiter.ForEachDatabase;
            import io.github.migrationreadiness.postgres.SourceDatabase;
            import org.junit.jupiter.api.Test;

            @ForEachDatabase
            class DatabasesTest {

                @Test
                void isThere(SourceDatabase database) {}
            }
            """;

    private static final String OWN_SERVERS = """
            import io.github.migrationreadiness.jupiter.MigrationReadinessExtension;
            import io.github.migrationreadiness.postgres.SourceServer;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;

            class OwnServersTest {

                @RegisterExtension
                static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder().build();

                @Test
                void isThere(SourceServer source) {}
            }
            """;

    private static final String OTHER = """
            import org.junit.jupiter.api.Test;

            class OtherTest {

                @Test
                void hasNothingToDoWithTheKit() {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void runsTheTestsOfTheReadme() throws Exception {
        String log = ReadmeProject.copyTo(folder).test();
        assertThat(log)
                .contains("Running OrdersReadinessTest", "Running WholeReadinessTest")
                .contains(
                        "OrdersReadinessTest.changesCanBeStreamed", "[603107] not checked: [603000] Connection failed")
                .doesNotContain("COMPILATION ERROR", "Tests run: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.12.2", "5.10.2"})
    void saysInOneSentenceThatJUnitIsTooOld(String version) throws Exception {
        String log = ReadmeProject.copyTo(folder)
                .replace("pom.xml", "<version>5.13.4</version>", "<version>" + version + "</version>")
                .writeTest(FOR_EACH_DATABASE)
                .writeTest(OWN_SERVERS)
                .writeTest(OTHER)
                .test();
        assertThat(log.lines().filter(line -> line.startsWith("[ERROR]   ")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .contains("Migration Readiness needs JUnit 5.13 or later, and JUnit Jupiter is " + version
                                + " here: set the version of"));
        assertThat(log)
                .contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0", "OtherTest")
                .doesNotContain("NoClassDefFoundError", "TypeNotPresentException", "ServiceConfigurationError");
    }
}
