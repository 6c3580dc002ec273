package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import java.util.List;

/** Assertions on the backups of a database, by what is known of them. No server is asked. */
public class BackupHistoryAssert extends AbstractReadinessAssert<BackupHistoryAssert, BackupHistory> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(BackupHistory)}.
     *
     * @param actual the backups
     */
    protected BackupHistoryAssert(BackupHistory actual) {
        super(actual, BackupHistoryAssert.class);
    }

    /**
     * Verifies all conditions that the history alone decides, from the full backup to the last log: 2009 and R040 to R048, of which
     * R045 and R047 matter to a managed instance only.
     *
     * <pre>{@code
     * assertThat(history).isRestorableOn(MANAGED_INSTANCE);
     * }</pre>
     *
     * @param kind what the migration goes to
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if that restores no backups
     * @throws ReadinessError with all of those that do not hold, or of which what is known of the backups does not say
     */
    public BackupHistoryAssert isRestorableOn(AzureSqlTargetKind kind) {
        List<ChainCheck> checks = ChainCheck.of(requireNonNull(kind, "kind"));
        if (checks.isEmpty()) {
            throw new IllegalArgumentException(kind + " restores no backups");
        }
        isNotNull();
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        checks.forEach(check ->
                softly.assertThat(actual).as("%s", info.descriptionText()).passes(check));
        softly.assertAll();
        return myself;
    }

    /**
     * Verifies that there is a full backup to begin with (R040). One that is damaged or a snapshot of disks is none.
     *
     * <pre>{@code
     * assertThat(history).hasFullBackup();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is none, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasFullBackup() {
        return passes(ChainCheck.FULL_BACKUP);
    }

    /**
     * Verifies that no later differential backup builds on another full backup (R041).
     *
     * <pre>{@code
     * assertThat(history).hasDifferentialBase();    // fails with [R041] where a full backup was taken in between
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasDifferentialBase() {
        return passes(ChainCheck.DIFFERENTIAL_BASE);
    }

    /**
     * Verifies that the first log backup begins before what it follows ends (2009; a cutover that meets it fails with
     * 2007).
     *
     * <pre>{@code
     * assertThat(history).hasLogChain();    // fails with [2009] … firstLsn 37000000045600001 of log backup …
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it begins later, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasLogChain() {
        return passes(ChainCheck.LOG_CHAIN);
    }

    /**
     * Verifies that every further log backup begins where the one before it ends (R042). Copies and copy-only backups lie
     * within others and do no harm.
     *
     * <pre>{@code
     * assertThat(history).hasNoLogGaps();    // fails with [R042] … orders_3.trn begins at …
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does not, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasNoLogGaps() {
        return passes(ChainCheck.LOG_GAPS);
    }

    /**
     * Verifies that all backups since the full one belong to one history of the database (R043).
     *
     * <pre>{@code
     * assertThat(history).hasSingleRecoveryFork();    // fails with [R043] where the database was restored in between
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does not, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasSingleRecoveryFork() {
        return passes(ChainCheck.ONE_HISTORY);
    }

    /**
     * Verifies that no file is missing of a backup that was written to several (R044).
     *
     * <pre>{@code
     * assertThat(history.against(backups)).hasAllStripes();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasAllStripes() {
        return passes(ChainCheck.STRIPES);
    }

    /**
     * Verifies that each log backup is one file (R045), which Log Replay Service of a managed instance needs.
     *
     * <pre>{@code
     * assertThat(history).hasUnstripedLogBackups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasUnstripedLogBackups() {
        return passes(ChainCheck.LOGS_IN_ONE_FILE);
    }

    /**
     * Verifies that no backup was appended to the file of another one (R046).
     *
     * <pre>{@code
     * assertThat(history).hasOneBackupPerFile();    // fails with [R046] after BACKUP … WITH NOINIT
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one was, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasOneBackupPerFile() {
        return passes(ChainCheck.ALONE_IN_FILE);
    }

    /**
     * Verifies that all backups were taken in the full recovery model (R047), which Log Replay Service of a managed
     * instance needs.
     *
     * <pre>{@code
     * assertThat(history).hasFullRecoveryModel();    // fails with [R047] … recovery model SIMPLE
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one was not, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasFullRecoveryModel() {
        return passes(ChainCheck.FULL_RECOVERY);
    }

    /**
     * Verifies that no backup lacks metadata or asks for a password (R048).
     *
     * <pre>{@code
     * assertThat(history).hasUsableBackups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasUsableBackups() {
        return passes(ChainCheck.USABLE);
    }

    /**
     * Verifies that the full backup was taken WITH CHECKSUM (2009). Newer documentation only recommends it, so this is a
     * warning unless the plan says {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * assertThat(history).hasChecksums();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it was not and the plan makes warnings fail, or what is known of the backups does not say
     */
    public BackupHistoryAssert hasChecksums() {
        return passes(ChainCheck.CHECKSUMS);
    }

    /**
     * Verifies that all backups of the chain lie in the folder of the database (R049).
     *
     * <pre>{@code
     * assertThat(history.against(backups)).isCopied();    // fails with [R049] … orders_3.trn has not been copied
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does not, or what is known of the backups does not say
     */
    public BackupHistoryAssert isCopied() {
        return passes(ChainCheck.COPIED);
    }

    /**
     * Verifies that nothing else lies in the folder of the database (R066). It is a warning unless the plan says {@code
     * OnWarning.FAIL}: what a managed instance makes of such files depends on them.
     *
     * <pre>{@code
     * assertThat(history.against(backups)).isCopiedAlone();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if something does and the plan makes warnings fail, or what is known of the backups does not say
     */
    public BackupHistoryAssert isCopiedAlone() {
        return passes(ChainCheck.NOTHING_ELSE_COPIED);
    }
}
