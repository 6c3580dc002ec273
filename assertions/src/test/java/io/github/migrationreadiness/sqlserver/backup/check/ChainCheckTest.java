package io.github.migrationreadiness.sqlserver.backup.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.Backups;
import io.github.migrationreadiness.sqlserver.backup.Stripe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {

    private static final Backups FULL = Backups.full("full.bak", 100, 200);
    private static final Backups LOG = Backups.log("1.trn", 150, 300);

    private static BackupHistory history(Backups... backups) {
        return BackupHistory.of(
                "orders", "msdb of db1", Stream.of(backups).map(Backups::set).toList());
    }

    private static CheckResult judge(ChainCheck check, BackupHistory history) {
        return new Judge().judge(check, history);
    }

    static Stream<ChainCheck> all() {
        return Stream.concat(ChainCheck.OF_HISTORY.stream(), ChainCheck.OF_COPIES.stream());
    }

    private static BackupListing copied(String... names) {
        return BackupListing.of(
                Stream.of(names).map(name -> BackupFile.of("orders/" + name, 1)).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void passesASoundChain(ChainCheck check) {
        BackupHistory sound = history(FULL, LOG).against(copied("full.bak", "1.trn"));
        assertThat(judge(check, sound).status()).isEqualTo(Status.PASSED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void neverPassesWhatNobodyKnows(ChainCheck check) {
        CheckResult result = judge(check, history().against(copied("full.bak")));
        assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(result.reason()).contains("purged");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysThatTheFullBackupIsMissingOnce(ChainCheck check) {
        CheckResult result = judge(check, history(LOG).against(copied("1.trn")));
        assertThat(result.status()).isEqualTo(check == ChainCheck.FULL_BACKUP ? Status.VIOLATED : Status.INCONCLUSIVE);
        if (check != ChainCheck.FULL_BACKUP) {
            assertThat(result.reason()).isEqualTo("[R040] No full backup");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasANameAndACodeOfItsOwn(ChainCheck check) {
        assertThat(all().filter(other -> other.name().equals(check.name()))).hasSize(1);
        assertThat(all().filter(other -> other.error().equals(check.error()))).hasSize(1);
    }

    static Stream<Arguments> faults() {
        Stripe[] two = {new Stripe(1, "a"), new Stripe(2, "b")};
        return Map.<ChainCheck, BackupHistory>of(
                        ChainCheck.DIFFERENTIAL_BASE,
                        history(FULL, LOG, Backups.differential("1.dif", 210, 250, "other.bak")),
                        ChainCheck.LOG_CHAIN,
                        history(FULL, Backups.log("2.trn", 201, 300)),
                        ChainCheck.LOG_GAPS,
                        history(FULL, LOG, Backups.log("3.trn", 301, 400)),
                        ChainCheck.ONE_HISTORY,
                        history(FULL, LOG, Backups.log("x.trn", 300, 400).ofFamily("other")),
                        ChainCheck.STRIPES,
                        history(Backups.full("full.bak", 100, 200).stripedTo(new Stripe(2, "b"))),
                        ChainCheck.LOGS_IN_ONE_FILE,
                        history(FULL, Backups.log("1.trn", 150, 300).stripedTo(two)),
                        ChainCheck.ALONE_IN_FILE,
                        history(FULL, Backups.log("1.trn", 150, 300).atPosition(2)),
                        ChainCheck.FULL_RECOVERY,
                        history(Backups.full("full.bak", 100, 200).inModel("SIMPLE")),
                        ChainCheck.COPIED,
                        history(FULL, LOG).against(copied("full.bak")),
                        ChainCheck.USABLE,
                        history(Backups.full("full.bak", 100, 200)
                                .with(io.github.migrationreadiness.sqlserver.backup.BackupTrait.PASSWORD_PROTECTED)))
                .entrySet()
                .stream()
                .map(fault -> Arguments.of(fault.getKey(), fault.getValue()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsFoundByOneCheck(ChainCheck check, BackupHistory history) {
        assertThat(ChainCheck.OF_HISTORY.stream()
                        .filter(other -> other != check)
                        .map(other -> judge(other, history).status()))
                .containsOnly(Status.PASSED);
        assertThat(judge(check, history).status()).isEqualTo(Status.VIOLATED);
    }

    @Test
    void checksumsAreAWarningUnlessThePlanInsists() {
        BackupHistory history = history(Backups.full("full.bak", 100, 200).withChecksums(false));
        assertThat(judge(ChainCheck.CHECKSUMS, history)).matches(CheckResult::isWarning, "is a warning");
        CheckResult insisted =
                judge(ChainCheck.CHECKSUMS, history.forPlan(Plan.online().onWarning(OnWarning.FAIL)));
        assertThat(insisted.status()).isEqualTo(Status.VIOLATED);
        assertThat(insisted.message())
                .isEqualTo("Migration for Database orders failed with error 'Full backup full.bak is missing checksum."
                        + " Provide full backup with checksum.'.");
    }

    @Test
    void superfluousFilesAreAWarning() {
        BackupHistory history = history(FULL).against(copied("full.bak", "old.bak"));
        assertThat(judge(ChainCheck.NOTHING_ELSE_COPIED, history)).matches(CheckResult::isWarning, "is a warning");
    }

    @Test
    void copiesAreUnknownWithoutAListing() {
        ChainCheck.OF_COPIES.forEach(check ->
                assertThat(judge(check, history(FULL)).reason()).isEqualTo("no record shows which files were copied"));
    }

    @Test
    void whatTheBackupDoesNotSayIsNoPass() {
        CheckResult result = judge(
                ChainCheck.FULL_RECOVERY,
                history(Backups.full("full.bak", 100, 200).inModel(null)));
        assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(result.reason()).isEqualTo("full.bak: no record shows the recovery model");
    }

    @Test
    void theBlanksOfTheDocumentationAreFilled() {
        CheckResult result = judge(ChainCheck.LOG_CHAIN, history(FULL, Backups.log("2.trn", 201, 300)));
        assertThat(result.message())
                .isEqualTo("The restore plan is broken because firstLsn " + Backups.lsn(201)
                        + " of log backup '2.trn' isn't <= lastLsn " + Backups.lsn(200)
                        + " of Full backup 'full.bak'. Restore to point in time.");
        assertThat(result.line())
                .isEqualTo("[2009] MigrationRestoreFailed: the log chain is broken (database \"orders\")");
    }

    @Test
    void findingsAreLimitedAndCounted() {
        BackupHistory history = history(
                        FULL, Backups.log("2", 150, 300), Backups.log("4", 400, 500), Backups.log("6", 600, 700))
                .forPlan(Plan.online().maxFindings(1));
        CheckResult result = judge(ChainCheck.LOG_GAPS, history);
        assertThat(result.findings()).hasSize(1);
        assertThat(result.count()).isEqualTo(2);
    }

    @Test
    void resultsGoToWhoeverAsksForThem() {
        List<CheckResult> results = new java.util.ArrayList<>();
        judge(ChainCheck.LOG_CHAIN, history(FULL).recordingTo(results::add));
        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.database()).isEqualTo("orders"));
    }
}
