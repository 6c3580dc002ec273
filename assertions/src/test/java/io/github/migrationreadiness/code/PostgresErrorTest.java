package io.github.migrationreadiness.code;

import static io.github.migrationreadiness.code.PostgresError.DATABASE_CANNOT_BE_OPENED;
import static io.github.migrationreadiness.code.PostgresError.MIGRATION_SETUP_FAILED;
import static io.github.migrationreadiness.code.PostgresError.SYSTEM_TABLE_PERMISSIONS;
import static io.github.migrationreadiness.code.PostgresError.TARGET_BELOW_SOURCE;
import static io.github.migrationreadiness.code.PostgresError.USER_DEFINED_CASTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PostgresErrorTest {

    @Test
    void errorsStandInTheOrderOfTheirCodes() {
        assertThat(Arrays.stream(PostgresError.values()).map(PostgresError::code))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorIsFoundByItsCode(PostgresError error) {
        assertThat(MigrationErrors.ofCode(error.code())).contains(error);
    }

    @Test
    void anUnknownCodeFindsNothing() {
        assertThat(MigrationErrors.ofCode("603411")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorBelongsToTheMigrationServiceOfFlexibleServer(PostgresError error) {
        assertThat(error.system()).isEqualTo(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE);
    }

    @Test
    void aCodeSaysWhereItComesFrom() {
        assertThat(USER_DEFINED_CASTS.origin()).isEqualTo(Origin.NUMBER);
        assertThat(TARGET_BELOW_SOURCE.origin()).isEqualTo(Origin.SECTION);
        assertThat(DATABASE_CANNOT_BE_OPENED.origin()).isEqualTo(Origin.KIT);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TARGET_BELOW_SOURCE")
    void errorsReferToThePageOfKnownErrors(PostgresError error) {
        assertThat(error.documentation())
                .hasToString("https://learn.microsoft.com/azure/postgresql/migrate/migration-service/"
                        + "troubleshoot-error-codes");
    }

    @Test
    void theLimitationRefersToThePageOfKnownIssues() {
        assertThat(TARGET_BELOW_SOURCE.documentation())
                .hasToString("https://learn.microsoft.com/azure/postgresql/migrate/migration-service/"
                        + "concepts-known-issues-migration-service");
    }

    @Nested
    class TheMessage {

        @Test
        void beginsWithTheTitle() {
            assertThat(USER_DEFINED_CASTS.title()).isEqualTo("User-defined casts present");
        }

        @Test
        void goesOnWithTheExplanation() {
            assertThat(USER_DEFINED_CASTS.explanation().fill(Map.of("dbName", "orders")))
                    .isEqualTo("Source database `orders` contains user-defined casts that can't be migrated to the"
                            + " target server.");
        }

        @Test
        void mayBeNothingButATitle() {
            assertThat(MIGRATION_SETUP_FAILED.title()).isEqualTo("Migration setup failed");
            assertThat(MIGRATION_SETUP_FAILED.explanation().text()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void hasATitleInOneLineWithoutBlanksAndFullStop(PostgresError error) {
            assertThat(error.title()).isNotBlank().doesNotContain("{", "\n").doesNotEndWith(".");
        }

        @ParameterizedTest
        @EnumSource
        void hasBlanksWithNamesThatSpeak(PostgresError error) {
            assertThat(error.message().blanks()).allMatch(PostgresErrorTest::speaks);
            assertThat(error.resolution().map(MessageTemplate::blanks).stream().flatMap(Set::stream))
                    .allMatch(PostgresErrorTest::speaks);
        }
    }

    @Nested
    class TheResolution {

        @Test
        void isAbsentWhereThePageHasNone() {
            assertThat(USER_DEFINED_CASTS.resolution()).isEmpty();
        }

        @Test
        void mayHaveBlanksOfItsOwn() {
            assertThat(SYSTEM_TABLE_PERMISSIONS.message().blanks()).isEmpty();
            assertThat(SYSTEM_TABLE_PERMISSIONS.resolution())
                    .hasValueSatisfying(resolution -> assertThat(resolution.blanks())
                            .containsExactly("user", "permissions", "otherUser", "otherPermissions"));
        }
    }

    private static boolean speaks(String name) {
        return name.matches("[a-z][a-zA-Z]+");
    }
}
