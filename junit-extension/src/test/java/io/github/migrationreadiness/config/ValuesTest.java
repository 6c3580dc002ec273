package io.github.migrationreadiness.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.OnInconclusive;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.postgres.ServerKind;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @TempDir
    private Path directory;

    private World world;

    @BeforeEach
    void onlyTheSourceIsSet() {
        world = World.withSource(directory);
    }

    @Test
    void withoutAnyTheDefaultsHold() {
        ReadinessSettings settings = world.read();
        assertThat(settings.plan()).isEqualTo(Plan.online());
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.statementTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.referenceData()).isEqualTo(ReferenceData.bundled());
        assertThat(settings.embeddedBinaries()).isEmpty();
        assertThat(settings.target()).isEmpty();
        assertThat(settings.source().provider()).isEqualTo(ProviderType.JDBC);
        assertThat(settings.source().kind()).isEmpty();
    }

    @Test
    void allOfThePlanIsRead() {
        world.sharedFile(
                "readiness.mode=offline",
                "readiness.databases=orders,billing",
                "readiness.overwrite-target=true",
                "readiness.cutover=true",
                "readiness.on-inconclusive=abort",
                "readiness.on-warning=fail",
                "readiness.max-findings=7",
                "readiness.target.storage=2TiB",
                "readiness.connections=20");
        assertThat(world.read().plan())
                .isEqualTo(new Plan(
                        Mode.OFFLINE,
                        List.of("orders", "billing"),
                        true,
                        true,
                        OnInconclusive.ABORT,
                        OnWarning.FAIL,
                        7,
                        List.of(),
                        OptionalLong.of(2L << 40),
                        20));
    }

    @Nested
    class ReferenceDataOfYourOwn {

        private static final String ALLOWED =
                "; allowed values: a properties file with as-of, source and the lines that differ from the kit's own";

        @Test
        void isReadFromTheWorkingDirectory() {
            world.explicit("readiness.reference-data", "own.properties")
                    .file("own.properties", "as-of = 2026-03-01", "source = me", "extension.age = none");
            assertThat(world.read().referenceData().asOf()).isEqualTo("2026-03-01");
            assertThat(world.read().referenceData().offer("16")).doesNotContainKey("age");
        }

        @Test
        void isRefusedWithAllThatIsWrongWithIt() {
            world.explicit("readiness.reference-data", "own.properties")
                    .file("own.properties", "as-of = today", "source = me", "extension.age = 16");
            String file = directory.resolve("own.properties") + ": ";
            assertThat(world.failure())
                    .hasMessageContaining("readiness.reference-data = \"own.properties\"")
                    .hasMessageContaining(file + "as-of = \"today\"; allowed values: a date such as 2025-11-18; " + file
                            + "extension.age = \"16\"; allowed values: none, or the version by major version")
                    .hasMessageContaining(ALLOWED);
        }

        @Test
        void isRefusedWhereThereIsNone() {
            world.explicit("readiness.reference-data", "nowhere.properties");
            assertThat(world.failure()).hasMessageContaining("it cannot be read as text in UTF-8" + ALLOWED);
        }
    }

    @Test
    void whiteSpaceAroundThemIsNoPart() {
        world.environment("READINESS_MODE", " offline\t\n");
        assertThat(world.read().plan().mode()).isEqualTo(Mode.OFFLINE);
    }

    @Test
    void aKindIsWrittenWithDashes() {
        world.explicit("readiness.source.kind", "google-cloud-sql");
        assertThat(world.read().source().kind()).hasValue(ServerKind.GOOGLE_CLOUD_SQL);
    }

    @Test
    void allWrongOnesAreToldTogether() {
        world.explicit("readiness.mode", "live").environment("READINESS_MAX_FINDINGS", "0");
        assertThat(world.failure()).hasMessage("""
                        2 problems in the configuration:
                          - readiness.mode = "live", read from @MigrationReadiness on class OrdersTest: no such choice; \
                        allowed values: online or offline
                          - readiness.max-findings = "0", read from environment variable READINESS_MAX_FINDINGS: \
                        not allowed; allowed values: a whole number of at least 1, of at most 9 digits""");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "10s,PT10S", "1m,PT1M", "1440m,PT24H", "007s,PT7S"})
    void timesHaveAUnit(String text, Duration time) {
        world.explicit("readiness.connect-timeout", text);
        assertThat(world.read().connectTimeout()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0s", "-1s", "1h", "1.5s", "10 s", "1441m", "99999999999s", "PT10S", "s", "٣s"})
    void otherTimesAreRefused(String text) {
        world.explicit("readiness.statement-timeout", text);
        assertThat(world.failure())
                .hasMessageContaining("readiness.statement-timeout = \"" + text + "\"")
                .hasMessageContaining("allowed values: a time such as 500ms, 10s or 1m");
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource({
            "readiness.mode,null",
            "readiness.mode,ONLINE",
            "readiness.mode,online offline",
            "readiness.on-inconclusive,skip",
            "readiness.overwrite-target,yes",
            "readiness.overwrite-target,TRUE",
            "readiness.cutover,1",
            "readiness.max-findings,1e3",
            "readiness.max-findings,-5",
            "readiness.max-findings,99999999999",
            "readiness.source.provider,supplied",
            "readiness.source.kind,simulated",
            "readiness.source.kind,AMAZON_RDS"
        })
        void isWhatTheKeyDoesNotKnow(String key, String value) {
            world.explicit(key, value);
            assertThat(world.failure())
                    .hasMessageStartingWith(key + " = \"" + value + "\", read from @MigrationReadiness on class")
                    .hasMessageContaining("; allowed values: ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void isAnEmptyValue(String blank) {
            world.environment("READINESS_TARGET_URL", blank);
            assertThat(world.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem)
                            .startsWith(
                                    "readiness.target.url = \"\", read from environment variable READINESS_TARGET_URL:"
                                            + " is empty"));
        }

        @Test
        void isShownOnOneLine() {
            world.explicit("readiness.mode", "on\nline\u202e\u0000 100%s");
            assertThat(world.failure()).hasMessageStartingWith("readiness.mode = \"on\\nline\\u202e\\u0000 100%s\"");
        }

        @Test
        void isCutWhereItIsLong() {
            world.explicit("readiness.mode", "x".repeat(5000));
            assertThat(world.failure().getMessage()).hasSizeLessThan(500).contains("xx…\"");
        }

        @Test
        void isAFolderThatDoesNotExist() {
            world.explicit("readiness.embedded.binaries", "nowhere").file("somewhere/x.jar");
            assertThat(world.failure()).hasMessageContaining("there is no folder " + directory.resolve("nowhere"));
        }

        @Test
        void isAPathThatNoFileSystemKnows() {
            world.explicit("readiness.embedded.binaries", "a\u0000b");
            assertThat(world.failure()).hasMessageContaining("\"a\\u0000b\"").hasMessageContaining("no path");
        }
    }

    @Test
    void theFolderOfBinariesIsRelativeToTheWorkingDirectory() {
        world.explicit("readiness.embedded.binaries", "./jars").file("jars/16.jar");
        assertThat(world.read().embeddedBinaries()).hasValue(directory.resolve("jars"));
    }
}
