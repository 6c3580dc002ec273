package io.github.migrationreadiness;

import static io.github.migrationreadiness.AssertionMethods.DATABASE;
import static io.github.migrationreadiness.AssertionMethods.SOURCE;
import static io.github.migrationreadiness.AssertionMethods.TARGET;
import static io.github.migrationreadiness.MigrationInstanceOfAssertFactories.SOURCE_DATABASE;
import static io.github.migrationreadiness.MigrationInstanceOfAssertFactories.SOURCE_SERVER;
import static io.github.migrationreadiness.MigrationInstanceOfAssertFactories.TARGET_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.ServerBuilder;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.MultipleFailuresError;

class MigrationAssertionsTest {

    @Nested
    class Factories {

        @Test
        void leadFromAnObjectToItsAssertions() {
            Object source = SOURCE;
            Object database = DATABASE;
            Object target = TARGET;
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(
                            () -> assertThat(source).asInstanceOf(SOURCE_SERVER).hasWalLevel("logical"))
                    .withMessageStartingWith("[603107] not checked: [603000] Connection failed: ");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() ->
                            assertThat(database).asInstanceOf(SOURCE_DATABASE).hasNoUserDefinedCasts())
                    .withMessageStartingWith("[603409] not checked: [603000] Connection failed: ");
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(
                            () -> assertThat(target).asInstanceOf(TARGET_SERVER).hasCreateRole())
                    .withMessageStartingWith("[603116] not checked: [603000] Connection failed: ");
        }

        @Test
        void refuseAnotherType() {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> assertThat((Object) TARGET).asInstanceOf(SOURCE_SERVER))
                    .withMessageContaining("to be an instance of");
        }
    }

    @Nested
    class SoftAssertions {

        @Test
        void throwNothingWhereNothingFailed() {
            MigrationSoftAssertions.assertSoftly(
                    softly -> assertThat(softly.wasSuccess()).isTrue());
        }

        @Test
        void throwASingleErrorAsItself() {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> MigrationSoftAssertions.assertSoftly(
                            softly -> softly.assertThat(SOURCE).as("mine").hasWalLevel("logical")))
                    .withMessageStartingWith("[603107] not checked: [603000] Connection failed: ")
                    .withMessageContaining("\nmine\n");
        }

        @Test
        void throwSeveralErrorsWithAllCodesInFront() {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> MigrationSoftAssertions.assertSoftly(softly -> {
                        softly.assertThat(SOURCE).hasWalLevel("logical").hasNoUserDefinedCasts();
                        softly.assertThat(TARGET).hasCreateRole();
                    }))
                    .withMessageStartingWith("[603107][603409][603116] 3 documented errors\n\n[603107] not checked: ")
                    .satisfies(error -> assertThat(error.results()).hasSize(3))
                    .satisfies(error -> assertThat(error.getSuppressed()).hasSize(3));
        }

        @Test
        void keepOtherFailuresBesideTheDocumentedOnes() {
            MigrationSoftAssertions softly = new MigrationSoftAssertions();
            softly.assertThat(SOURCE).hasWalLevel("logical");
            softly.check(() -> assertThat("other").isEqualTo("another"));
            assertThatExceptionOfType(MultipleFailuresError.class)
                    .isThrownBy(softly::assertAll)
                    .withMessageStartingWith("[603107] 2 errors\n\n[603107] not checked: ")
                    .withMessageContaining("another")
                    .satisfies(error -> assertThat(error.getFailures()).hasSize(2));
        }

        /** As those of AssertJ after 4.0.0-M1 are. */
        @Test
        void collectByThemselvesWhereAssertJMakesNoSubclass() {
            MigrationSoftAssertions softly = new MigrationSoftAssertions();
            softly.soften(new SourceServerAssert(SOURCE), SourceServerAssert.class)
                    .as("mine")
                    .hasWalLevel("logical")
                    .hasNoUserDefinedCasts();
            assertThat(softly.wasSuccess()).isFalse();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(softly::assertAll)
                    .withMessageStartingWith("[603107][603409] 2 documented errors\n\n[603107] not checked: ")
                    .withMessageContaining("\nmine\n");
        }

        @Test
        void collectEachFailureOnce() {
            MigrationSoftAssertions softly = new MigrationSoftAssertions();
            softly.assertThat(SOURCE).hasWalLevel("logical");
            assertThat(softly.wasSuccess()).isFalse();
            assertThat(softly.assertionErrorsCollected()).hasSize(1);
        }

        @Test
        void keepOtherFailuresAlone() {
            MigrationSoftAssertions softly = new MigrationSoftAssertions();
            softly.fail("");
            softly.fail("100% of our own");
            assertThatExceptionOfType(MultipleFailuresError.class)
                    .isThrownBy(softly::assertAll)
                    .withMessageStartingWith("2 errors\n\n")
                    .withMessageContaining("\n\n100% of our own");
        }

        @Test
        void throwASingleOtherFailureAsItself() {
            MigrationSoftAssertions softly = new MigrationSoftAssertions();
            softly.fail("of our own");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(softly::assertAll)
                    .isNotInstanceOf(MultipleFailuresError.class)
                    .withMessageStartingWith("of our own");
        }
    }

    @Nested
    class WrongArguments {

        @Test
        void toLookForNoDatabaseIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MigrationAssertions.assertThat(SOURCE).hasDatabases())
                    .withMessage("Give the names of the databases to look for, none of them blank");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void aBlankDatabaseIsRefused(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MigrationAssertions.assertThat(SOURCE).hasDatabases("orders", name))
                    .withMessage("Give the names of the databases to look for, none of them blank");
        }

        @Test
        @SuppressWarnings("NullAway")
        void aDatabaseThatIsNullIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MigrationAssertions.assertThat(SOURCE).hasDatabases("orders", null))
                    .withMessage("Give the names of the databases to look for, none of them blank");
        }

        @Test
        void noFreeSlotIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MigrationAssertions.assertThat(SOURCE).hasFreeReplicationSlots(0))
                    .withMessage("The number of free replication slots must be at least 1, but is 0");
        }

        @Test
        void aLevelThatIsNoneIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MigrationAssertions.assertThat(SOURCE).hasWalLevel("LOGICAL"))
                    .withMessage("\"LOGICAL\" is no wal_level; an online migration needs \"logical\"");
        }

        @Test
        @SuppressWarnings("NullAway")
        void theBuilderNamesWhatIsNull() {
            ServerBuilder<SourceServer> builder = SourceServer.builder();
            assertThatNullPointerException().isThrownBy(() -> builder.url(null)).withMessage("url");
            assertThatNullPointerException()
                    .isThrownBy(() -> builder.user(null))
                    .withMessage("user");
            assertThatNullPointerException()
                    .isThrownBy(() -> builder.password(null))
                    .withMessage("password");
            assertThatNullPointerException()
                    .isThrownBy(() -> builder.dataSource(null))
                    .withMessage("dataSource");
            assertThatNullPointerException()
                    .isThrownBy(() -> builder.kind(null))
                    .withMessage("kind");
            assertThatNullPointerException()
                    .isThrownBy(() -> builder.plan(null))
                    .withMessage("plan");
        }

        @Test
        @SuppressWarnings("NullAway")
        void theSourceNamesWhatIsNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> SOURCE.database(null))
                    .withMessage("name");
            assertThatNullPointerException()
                    .isThrownBy(() -> SOURCE.recordingTo(null))
                    .withMessage("recorder");
            assertThatNullPointerException()
                    .isThrownBy(() -> TARGET.recordingTo(null))
                    .withMessage("recorder");
        }
    }
}
