package io.github.migrationreadiness.sqlserver.backup;

import static io.github.migrationreadiness.sqlserver.backup.Backups.differential;
import static io.github.migrationreadiness.sqlserver.backup.Backups.full;
import static io.github.migrationreadiness.sqlserver.backup.Backups.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupHistoryTest {

    private static BackupHistory history(Backups... backups) {
        return BackupHistory.of(
                "orders", "msdb of db1", Stream.of(backups).map(Backups::set).toList());
    }

    private static BackupListing listing(String... paths) {
        return BackupListing.of(
                Stream.of(paths).map(path -> BackupFile.of(path, 1)).toList());
    }

    private static List<String> files(BackupHistory history) {
        return history.chain().sets().stream().map(BackupSet::place).toList();
    }

    @Test
    void ofNothingIsUndecided() {
        assertThatExceptionOfType(InconclusiveException.class)
                .isThrownBy(() -> history().chain())
                .withMessage(
                        "no backup of the database is known from msdb of db1: its history was purged, or the backups"
                                + " were taken on another node");
    }

    @Nested
    class AgainstFiles {

        private final BackupHistory history = history(
                full("D:\\monday.bak", 100, 200),
                log("D:\\1.trn", 150, 300),
                full("D:\\tuesday.bak", 310, 320),
                log("D:\\2.trn", 300, 400));

        @Test
        void beginsWithTheFullBackupThatWasCopied() {
            BackupHistory copied = history.against(listing("orders/Monday.BAK", "orders/1.trn", "orders/2.trn"));
            assertThat(files(copied)).containsExactly("D:\\monday.bak", "D:\\1.trn", "D:\\2.trn");
            assertThat(copied.chain().problems()).isEmpty();
            assertThat(copied.chain().lastBackupName()).contains("2.trn");
        }

        @Test
        void beginsWithTheNewestWhereNoneWasCopied() {
            BackupHistory copied = history.against(listing("orders/2.trn"));
            assertThat(copied.chain().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.error()).isEqualTo(BackupError.BACKUP_NOT_COPIED);
                assertThat(problem.place()).isEqualTo("D:\\tuesday.bak");
            });
        }

        @Test
        void beginsWithTheOneThatWasNamed() {
            assertThat(files(history.startingWith("monday.bak")))
                    .containsExactly("D:\\monday.bak", "D:\\1.trn", "D:\\2.trn");
        }

        @Test
        void knowsTheOneThatWasNamed() {
            assertThatExceptionOfType(InconclusiveException.class)
                    .isThrownBy(() -> history.startingWith("1.trn").chain())
                    .withMessage("no full backup in \"1.trn\" is known from msdb of db1");
        }

        @Test
        void tellsWhatWasNotCopied() {
            BackupHistory copied = history.against(listing("orders/monday.bak", "orders/2.trn", "billing/1.trn"));
            assertThat(copied.chain().problems(BackupError.BACKUP_NOT_COPIED))
                    .extracting(ChainProblem::place)
                    .containsExactly("D:\\1.trn");
        }

        @Test
        void tellsWhatIsNotNeeded() {
            BackupHistory copied =
                    history.against(listing("orders/tuesday.bak", "orders/1.trn", "orders/2.trn", "orders/readme.txt"));
            assertThat(copied.chain().problems()).allSatisfy(problem -> {
                assertThat(problem.error()).isEqualTo(BackupError.SUPERFLUOUS_BACKUPS);
                assertThat(problem.weight()).isEqualTo(Weight.WARNING);
            });
            assertThat(copied.chain().problems())
                    .extracting(ChainProblem::place)
                    .containsExactly("orders/1.trn", "orders/readme.txt");
        }

        @Test
        void tellsStripesFromWholeBackups() {
            BackupHistory striped = history(full("full", 100, 200)
                    .stripedTo(
                            new Stripe(1, "D:\\1.bak"), new Stripe(2, "D:\\2.bak"), new Stripe(2, "E:\\mirror.bak")));
            assertThat(striped.against(listing("orders/1.bak", "orders/mirror.bak"))
                            .chain()
                            .problems())
                    .isEmpty();
            assertThat(striped.against(listing("orders/2.bak")).chain().problems())
                    .extracting(ChainProblem::error, ChainProblem::detail)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            BackupError.MISSING_STRIPE, "has been copied without its stripes [1]"));
        }

        @Test
        void cannotTellOfBackupsWithoutFiles() {
            BackupHistory unknown = history(full("full", 100, 200).stripedTo());
            assertThat(unknown.against(listing("orders/1.bak")).chain().problems(BackupError.BACKUP_NOT_COPIED))
                    .extracting(ChainProblem::weight)
                    .containsExactly(Weight.UNKNOWN);
        }

        @Test
        void doesNotMissADifferentialThatNobodyCopied() {
            BackupHistory copied = history(
                            full("full.bak", 100, 200),
                            differential("1.dif", 210, 350, "full.bak"),
                            log("1.trn", 150, 300),
                            log("2.trn", 300, 400))
                    .against(listing("orders/full.bak", "orders/1.trn", "orders/2.trn"));
            assertThat(files(copied)).containsExactly("full.bak", "1.trn", "2.trn");
            assertThat(copied.chain().problems()).isEmpty();
        }
    }

    @Nested
    class OfAStatus {

        private static BackupHistory status() {
            try {
                return BackupHistory.ofStatus(Files.readString(Resources.path("migration-status.json")));
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }

        @Test
        void hasEachSetOnce() {
            assertThat(status().name()).isEqualTo("orders");
            assertThat(status().sets())
                    .extracting(BackupSet::place)
                    .containsExactly("orders_full_1.bak", "orders_2.trn", "orders_4.trn");
            assertThat(status().sets().get(0).width()).isEqualTo(2);
            assertThat(status().sets().get(0).type()).isEqualTo(BackupType.FULL);
        }

        @Test
        void findsTheGapBehindWhatWasRestored() {
            assertThat(status().chain().problems())
                    .filteredOn(problem -> problem.weight() == Weight.ERROR)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.place()).isEqualTo("orders_4.trn"))
                    .satisfies(problem -> assertThat(problem.blanks())
                            .containsEntry("firstLsn", "45000000012800000400")
                            .containsEntry("lastLsn", "45000000012800000300"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"responses\": {\"200\": {\"body\": %s}}}", "{\"body\": %s}", "%s"})
        void mayBeWrapped(String wrapping) throws IOException {
            String status = Files.readString(Resources.path("migration-status.json"));
            assertThat(BackupHistory.ofStatus(wrapping.formatted(status)).sets())
                    .hasSize(3);
        }

        @Test
        void mayHaveNoBackupsYet() {
            BackupHistory early = BackupHistory.ofStatus("""
                    {"properties": {"sourceDatabaseName": "orders",
                     "migrationStatusDetails": {"migrationState": "WaitForFullBackupUploadOperation", "activeBackupSets": []}}}""");
            assertThat(early.sets()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "{\"properties\": {\"sourceDatabaseName\": \"orders\"}}",
                    "{\"properties\": {\"migrationStatusDetails\": {\"activeBackupSets\": []}}}",
                    "{\"properties\": {\"sourceDatabaseName\": \"orders\", \"migrationStatusDetails\": {\"activeBackupSets\": [{\"backupSetId\": \"1\"}]}}}",
                    "{\"properties\": {\"sourceDatabaseName\": \"orders\", \"migrationStatusDetails\": {\"activeBackupSets\":"
                            + " [{\"backupSetId\": \"1\", \"backupType\": \"Database\", \"firstLSN\": \"1e9\", \"lastLSN\": \"2\"}]}}}"
                })
        void isNothingElse(String json) {
            assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> BackupHistory.ofStatus(json));
        }
    }
}
