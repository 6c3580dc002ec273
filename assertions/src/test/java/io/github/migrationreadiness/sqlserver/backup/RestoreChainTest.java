package io.github.migrationreadiness.sqlserver.backup;

import static io.github.migrationreadiness.sqlserver.backup.Backups.differential;
import static io.github.migrationreadiness.sqlserver.backup.Backups.full;
import static io.github.migrationreadiness.sqlserver.backup.Backups.log;
import static io.github.migrationreadiness.sqlserver.backup.Backups.lsn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.BackupError;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreChainTest {

    private static final Backups FULL = full("full.bak", 100, 200);

    private static RestoreChain chain(Backups... backups) {
        return RestoreChain.of(Stream.of(backups).map(Backups::set).toList());
    }

    private static List<String> files(RestoreChain chain) {
        return chain.sets().stream().map(BackupSet::place).toList();
    }

    @Nested
    class FullBackups {

        @Test
        void theNewestBeginsTheChain() {
            RestoreChain chain = chain(full("old.bak", 10, 20), FULL, full("older.bak", 1, 2));
            assertThat(chain.full()).map(BackupSet::place).contains("full.bak");
            assertThat(chain.problems()).isEmpty();
        }

        @Test
        void theNewestIsTheOneThatFinishedLast() {
            Backups beforeRestore = full("before.bak", 900, 950).finishedAt(LocalDateTime.of(2025, 1, 1, 12, 0));
            Backups afterRestore = full("after.bak", 300, 350)
                    .finishedAt(LocalDateTime.of(2025, 1, 2, 12, 0))
                    .inFork("second life", "second life");
            assertThat(files(chain(beforeRestore, afterRestore))).containsExactly("after.bak");
        }

        @Test
        void oneCanBeNamed() {
            List<BackupSet> history =
                    List.of(full("D:\\backup\\Old.bak", 10, 20).set(), FULL.set());
            assertThat(files(RestoreChain.startingWith("old.bak", history))).containsExactly("D:\\backup\\Old.bak");
        }

        @Test
        void aCopyOnlyOneWillDo() {
            RestoreChain chain = chain(full("copy.bak", 100, 200).with(BackupTrait.COPY_ONLY), log("1.trn", 150, 300));
            assertThat(files(chain)).containsExactly("copy.bak", "1.trn");
            assertThat(chain.problems()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"SNAPSHOT", "DAMAGED"})
        void whatCannotBeRestoredIsNone(BackupTrait trait) {
            assertThat(chain(full("full.bak", 100, 200).with(trait), log("1.trn", 150, 300))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.error()).isEqualTo(BackupError.NO_FULL_BACKUP))
                    .satisfies(problem -> assertThat(problem.detail())
                            .contains("2 known backups, of which 1 are damaged, snapshots"));
        }

        @Test
        void aSnapshotDoesNotHideTheOneBefore() {
            RestoreChain chain = chain(FULL, full("vss", 300, 400).with(BackupTrait.SNAPSHOT), log("1.trn", 150, 500));
            assertThat(files(chain)).containsExactly("full.bak", "1.trn");
            assertThat(chain.problems()).isEmpty();
        }

        @Test
        void logsAloneAreNoChain() {
            RestoreChain chain = chain(log("1.trn", 150, 300));
            assertThat(chain.sets()).isEmpty();
            assertThat(chain.lastBackupName()).isEmpty();
            assertThat(chain.problems()).extracting(ChainProblem::error).containsExactly(BackupError.NO_FULL_BACKUP);
        }
    }

    @Nested
    class Differentials {

        @Test
        void theNewestIsTakenAndTheLogsBeforeItAreNot() {
            RestoreChain chain = chain(
                    FULL,
                    differential("1.dif", 210, 250, "full.bak"),
                    differential("2.dif", 260, 350, "full.bak"),
                    log("1.trn", 150, 300),
                    log("2.trn", 300, 400));
            assertThat(files(chain)).containsExactly("full.bak", "2.dif", "2.trn");
            assertThat(chain.problems()).isEmpty();
        }

        @Test
        void oneOfAnotherFullBackupIsInTheWay() {
            RestoreChain chain = chain(
                    full("monday.bak", 10, 20),
                    full("copy.bak", 100, 200).with(BackupTrait.COPY_ONLY),
                    differential("tuesday.dif", 210, 250, "monday.bak"));
            assertThat(files(chain)).containsExactly("copy.bak");
            assertThat(chain.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.error()).isEqualTo(BackupError.DIFFERENTIAL_BASE);
                assertThat(problem.place()).isEqualTo("tuesday.dif");
                assertThat(problem.detail()).isEqualTo("builds on monday.bak, not on copy.bak");
            });
        }

        @Test
        void oneOfASnapshotIsInTheWay() {
            RestoreChain chain = chain(
                    FULL, full("vss", 210, 220).with(BackupTrait.SNAPSHOT), differential("1.dif", 230, 250, "vss"));
            assertThat(chain.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.detail())
                            .isEqualTo("builds on vss, which cannot be restored from a file, not on full.bak"));
        }

        @Test
        void oneThatIsOlderThanTheFullBackupIsNot() {
            RestoreChain chain =
                    chain(full("monday.bak", 10, 20), differential("tuesday.dif", 30, 50, "monday.bak"), FULL);
            assertThat(files(chain)).containsExactly("full.bak");
            assertThat(chain.problems()).isEmpty();
        }

        @Test
        void whatItBuildsOnMayBeUnknown() {
            RestoreChain chain =
                    chain(FULL, differential("1.dif", 210, 250, "full.bak").basedOn(null));
            assertThat(files(chain)).containsExactly("full.bak", "1.dif");
            assertThat(chain.problems(BackupError.DIFFERENTIAL_BASE))
                    .extracting(ChainProblem::weight)
                    .containsExactly(Weight.UNKNOWN);
        }

        @Test
        void identifiersAreComparedInAnyCase() {
            assertThat(chain(FULL, differential("1.dif", 210, 250, "FULL.bak")).problems())
                    .isEmpty();
        }
    }

    @Nested
    class Logs {

        @ParameterizedTest
        @ValueSource(longs = {1, 150, 200})
        void theFirstBeginsAnywhereBeforeTheEndOfTheFullBackup(long first) {
            assertThat(chain(FULL, log("1.trn", first, 300)).problems()).isEmpty();
        }

        @Test
        void theFirstDoesNotBeginLater() {
            assertThat(chain(FULL, log("1.trn", 201, 300)).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.error()).isEqualTo(AzureSqlError.LOG_CHAIN_BROKEN);
                        assertThat(problem.blanks())
                                .containsEntry("firstLsn", lsn(201))
                                .containsEntry("lastLsn", lsn(200))
                                .containsEntry("logBackupUrl", "1.trn")
                                .containsEntry("fullBackupUrl", "full.bak");
                        assertThat(problem.detail())
                                .isEqualTo("begins at " + lsn(201) + ", behind the end of full backup full.bak at "
                                        + lsn(200));
                    });
        }

        @Test
        void thoseThatEndWithTheFullBackupAreNotNeeded() {
            assertThat(files(chain(FULL, log("0.trn", 50, 200), log("1.trn", 200, 300))))
                    .containsExactly("full.bak", "1.trn");
        }

        @Test
        void noneHasToBeThere() {
            RestoreChain chain = chain(FULL);
            assertThat(chain.problems()).isEmpty();
            assertThat(chain.lastBackupName()).contains("full.bak");
        }

        @Test
        void eachBeginsWhereTheOneBeforeEnds() {
            assertThat(chain(FULL, log("1.trn", 150, 300), log("3.trn", 401, 500))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.error()).isEqualTo(BackupError.LOG_CHAIN_GAP);
                        assertThat(problem.place()).isEqualTo("3.trn");
                        assertThat(problem.detail())
                                .isEqualTo("begins at " + lsn(401) + ", behind the end of log backup 1.trn at "
                                        + lsn(300));
                    });
        }

        @Test
        void everyGapIsTold() {
            RestoreChain chain = chain(FULL, log("2.trn", 250, 300), log("4.trn", 400, 500), log("6.trn", 600, 700));
            assertThat(chain.problems()).extracting(ChainProblem::place).containsExactly("2.trn", "4.trn", "6.trn");
            assertThat(chain.lastBackupName()).as("of a broken chain").isEmpty();
        }

        @Test
        void oneThatBeginsBeforeTheEndOfTheOneBeforeIsToldToo() {
            assertThat(chain(FULL, log("1.trn", 150, 300), log("2.trn", 299, 400))
                            .problems())
                    .singleElement()
                    .satisfies(
                            problem -> assertThat(problem.detail()).contains(", before the end of log backup 1.trn"));
        }

        @Test
        void copyOnlyOnesLieWithinOthers() {
            RestoreChain chain = chain(
                    FULL,
                    log("copy1.trn", 150, 250).with(BackupTrait.COPY_ONLY),
                    log("copy2.trn", 150, 300).with(BackupTrait.COPY_ONLY),
                    log("1.trn", 150, 300),
                    log("2.trn", 300, 400));
            assertThat(files(chain)).containsExactly("full.bak", "1.trn", "2.trn");
            assertThat(chain.problems()).isEmpty();
        }

        @Test
        void aCopyOnlyOneAtTheEndGoesFurther() {
            RestoreChain chain = chain(
                    FULL, log("1.trn", 150, 300), log("copy.trn", 300, 350).with(BackupTrait.COPY_ONLY));
            assertThat(chain.lastBackupName()).contains("copy.trn");
        }

        @Test
        void thoseOfAnotherDatabaseAreNoPartOfIt() {
            RestoreChain chain = chain(
                    FULL, log("1.trn", 150, 300), log("other.trn", 100, 900).ofFamily("other"));
            assertThat(files(chain)).containsExactly("full.bak", "1.trn");
            assertThat(chain.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.error()).isEqualTo(BackupError.OTHER_HISTORY);
                assertThat(problem.place()).isEqualTo("other.trn");
            });
        }

        @Test
        void thoseOfAnEarlierLifeAreNotTold() {
            Backups earlier = log("earlier.trn", 500, 600)
                    .inFork("earlier", "earlier")
                    .finishedAt(LocalDateTime.of(2024, 1, 1, 0, 0));
            assertThat(chain(FULL, earlier).problems()).isEmpty();
        }

        @Test
        void aChainGoesOnInAnotherLifeIfALogLeadsThere() {
            RestoreChain chain = chain(
                    FULL,
                    log("1.trn", 150, 300).inFork("fork", "second life"),
                    log("2.trn", 300, 400).inFork("second life", "second life"),
                    log("lost.trn", 400, 500));
            assertThat(files(chain)).containsExactly("full.bak", "1.trn", "2.trn");
            assertThat(chain.problems()).extracting(ChainProblem::place).containsExactly("lost.trn");
        }

        @Test
        void theFirstMayHaveBegunInTheLifeBefore() {
            RestoreChain chain = chain(
                    full("full.bak", 100, 200).inFork("second life", "second life"),
                    log("1.trn", 150, 300).inFork("fork", "second life"));
            assertThat(files(chain)).containsExactly("full.bak", "1.trn");
            assertThat(chain.problems()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"NUL", "nul:", "/dev/null"})
        void thoseThatWereThrownAwayAreMissing(String device) {
            RestoreChain chain =
                    chain(FULL, log("1.trn", 150, 300).stripedTo(new Stripe(1, device)), log("2.trn", 300, 400));
            assertThat(files(chain)).containsExactly("full.bak", "2.trn");
            assertThat(chain.problems())
                    .extracting(ChainProblem::error)
                    .containsExactly(AzureSqlError.LOG_CHAIN_BROKEN);
        }

        @Test
        void whatAMigrationHasRestoredIsBehindIt() {
            RestoreChain chain = chain(
                    full("full.bak", 100, 200).with(BackupTrait.RESTORED),
                    log("7.trn", 700, 800).with(BackupTrait.RESTORED),
                    log("8.trn", 800, 900));
            assertThat(files(chain)).containsExactly("full.bak", "7.trn", "8.trn");
            assertThat(chain.problems()).isEmpty();
        }
    }

    @Nested
    class EachSet {

        @Test
        void mayBeWrittenToSeveralFilesUnlessItIsALog() {
            Stripe[] stripes = {new Stripe(1, "a_1.bak"), new Stripe(2, "a_2.bak")};
            assertThat(chain(full("full.bak", 100, 200).stripedTo(stripes)).problems())
                    .isEmpty();
            assertThat(chain(FULL, log("1.trn", 150, 300).stripedTo(stripes)).problems())
                    .extracting(ChainProblem::error)
                    .containsExactly(BackupError.SPLIT_LOG_BACKUP);
        }

        @Test
        void isNotSplitByItsMirror() {
            Stripe[] mirrored = {new Stripe(1, "D:\\1.trn"), new Stripe(1, "E:\\1.trn")};
            assertThat(chain(FULL, log("1.trn", 150, 300).stripedTo(mirrored)).problems())
                    .isEmpty();
        }

        @Test
        void lacksNoStripe() {
            Backups first = full("full.bak", 100, 200).stripedTo(new Stripe(1, "1.bak"), new Stripe(4, "4.bak"));
            assertThat(chain(first).problems()).singleElement().satisfies(problem -> {
                assertThat(problem.error()).isEqualTo(BackupError.MISSING_STRIPE);
                assertThat(problem.detail()).isEqualTo("was written to 4 files, without [2, 3]");
            });
        }

        @Test
        void isAloneInItsFile() {
            assertThat(chain(FULL, log("full.bak", 150, 300).atPosition(2)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.error()).isEqualTo(BackupError.APPENDED_BACKUPS))
                    .satisfies(problem -> assertThat(problem.detail()).isEqualTo("holds this log backup as number 2"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"SIMPLE", "BULK-LOGGED", "BULK_LOGGED"})
        void wasTakenInTheFullRecoveryModel(String model) {
            assertThat(chain(full("full.bak", 100, 200).inModel(model)).problems())
                    .extracting(ChainProblem::error)
                    .containsExactly(BackupError.RECOVERY_MODEL);
        }

        @ParameterizedTest
        @EnumSource(names = {"INCOMPLETE_METADATA", "PASSWORD_PROTECTED"})
        void canBeUsed(BackupTrait trait) {
            assertThat(chain(FULL, log("1.trn", 150, 300).with(trait)).problems())
                    .extracting(ChainProblem::error, ChainProblem::weight, ChainProblem::place)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(BackupError.UNUSABLE_BACKUP, Weight.ERROR, "1.trn"));
        }

        @Test
        void hasChecksumsIfItIsTheFullOneAndElseItIsAWarning() {
            assertThat(chain(full("full.bak", 100, 200).withChecksums(false)).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.error()).isEqualTo(AzureSqlError.BACKUP_CHECKSUM_MISSING))
                    .satisfies(problem -> assertThat(problem.weight()).isEqualTo(Weight.WARNING));
            assertThat(chain(FULL, log("1.trn", 150, 300).withChecksums(false)).problems())
                    .isEmpty();
        }

        @Test
        void maySayTooLittle() {
            RestoreChain chain = chain(full("full.bak", 100, 200)
                    .withChecksums(null)
                    .inModel(null)
                    .ofFamily(null)
                    .inFork(null, null));
            assertThat(chain.problems()).extracting(ChainProblem::weight).containsOnly(Weight.UNKNOWN);
            assertThat(chain.problems())
                    .extracting(ChainProblem::error)
                    .containsExactlyInAnyOrder(
                            BackupError.OTHER_HISTORY,
                            BackupError.RECOVERY_MODEL,
                            AzureSqlError.BACKUP_CHECKSUM_MISSING);
        }
    }
}
