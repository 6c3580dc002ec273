package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import java.util.List;

/** Assertions on the backups of a database, decided by their history alone: no server is asked. */
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
     * Verifies all conditions that the history alone decides, from the full backup to the last log backup: 2009 and
     * R040 to R048. Of these, R045 and R047 apply to a managed instance only.
     *
     * <pre>{@code
     * // passes with a full backup and all later log backups
     * assertThat(history).isRestorableOn(VIRTUAL_MACHINE);
     *
     * // fails where a log backup is missing:
     * // [R042] Gap between log backups (database "orders")
     * assertThat(history).isRestorableOn(VIRTUAL_MACHINE);
     * }</pre>
     *
     * @param kind what the migration goes to
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if that restores no backups
     * @throws ReadinessError with all conditions that are violated or inconclusive
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
     * Verifies that there is a full backup to begin with (R040). A damaged backup and a snapshot of disks do not
     * count.
     *
     * <pre>{@code
     * // passes after BACKUP DATABASE
     * assertThat(history).hasFullBackup();
     *
     * // fails with differential and log backups only:
     * // [R040] No full backup (database "orders")
     * assertThat(history).hasFullBackup();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is none, or the history lacks the information
     */
    public BackupHistoryAssert hasFullBackup() {
        return passes(ChainCheck.FULL_BACKUP);
    }

    /**
     * Verifies that every later differential backup is based on the same full backup (R041).
     *
     * <pre>{@code
     * // passes
     * assertThat(history).hasDifferentialBase();
     *
     * // fails where another full backup was taken in between:
     * // [R041] Differential backup of another full backup (database "orders")
     * assertThat(history).hasDifferentialBase();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a differential backup has another base, or the history lacks the information
     */
    public BackupHistoryAssert hasDifferentialBase() {
        return passes(ChainCheck.DIFFERENTIAL_BASE);
    }

    /**
     * Verifies that the first log backup begins before the preceding backup ends (2009). A cutover that meets the
     * error fails with 2007.
     *
     * <pre>{@code
     * // passes
     * assertThat(history).hasLogChain();
     *
     * // fails where the first log backup is missing:
     * // [2009] MigrationRestoreFailed: the log chain is broken (database "orders")
     * assertThat(history).hasLogChain();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the log backup begins later, or the history lacks the information
     */
    public BackupHistoryAssert hasLogChain() {
        return passes(ChainCheck.LOG_CHAIN);
    }

    /**
     * Verifies that every further log backup begins where the preceding one ends (R042). Copies and copy-only backups
     * lie within others and do no harm.
     *
     * <pre>{@code
     * // passes
     * assertThat(history).hasNoLogGaps();
     *
     * // fails where orders_2.trn is missing:
     * // [R042] Gap between log backups (database "orders")
     * assertThat(history).hasNoLogGaps();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a gap, or the history lacks the information
     */
    public BackupHistoryAssert hasNoLogGaps() {
        return passes(ChainCheck.LOG_GAPS);
    }

    /**
     * Verifies that all backups since the full one have the same recovery fork (R043).
     *
     * <pre>{@code
     * // passes
     * assertThat(history).hasSingleRecoveryFork();
     *
     * // fails where the database was restored in between:
     * // [R043] Backups of different histories (database "orders")
     * assertThat(history).hasSingleRecoveryFork();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is another fork, or the history lacks the information
     */
    public BackupHistoryAssert hasSingleRecoveryFork() {
        return passes(ChainCheck.ONE_HISTORY);
    }

    /**
     * Verifies that a backup written to several files has all of them (R044).
     *
     * <pre>{@code
     * // passes
     * assertThat(history.against(backups)).hasAllStripes();
     *
     * // fails where orders_full_2of2.bak was not copied:
     * // [R044] Missing stripes (database "orders")
     * assertThat(history.against(backups)).hasAllStripes();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a file is missing, or the history lacks the information
     */
    public BackupHistoryAssert hasAllStripes() {
        return passes(ChainCheck.STRIPES);
    }

    /**
     * Verifies that each log backup is one file, as Log Replay Service of a managed instance requires (R045).
     *
     * <pre>{@code
     * // passes after BACKUP LOG [orders] TO DISK = '1.trn'
     * assertThat(history).hasUnstripedLogBackups();
     *
     * // fails after BACKUP LOG [orders] TO DISK = '1.trn', DISK = '2.trn':
     * // [R045] Log backup in several files (database "orders")
     * assertThat(history).hasUnstripedLogBackups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a log backup has several files, or the history lacks the information
     */
    public BackupHistoryAssert hasUnstripedLogBackups() {
        return passes(ChainCheck.LOGS_IN_ONE_FILE);
    }

    /**
     * Verifies that no backup was appended to the file of another one (R046).
     *
     * <pre>{@code
     * // passes after BACKUP … WITH INIT
     * assertThat(history).hasOneBackupPerFile();
     *
     * // fails after BACKUP … WITH NOINIT to the same file:
     * // [R046] Several backups in one file (database "orders")
     * assertThat(history).hasOneBackupPerFile();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a backup was appended, or the history lacks the information
     */
    public BackupHistoryAssert hasOneBackupPerFile() {
        return passes(ChainCheck.ALONE_IN_FILE);
    }

    /**
     * Verifies that all backups were taken in the full recovery model, as Log Replay Service of a managed instance
     * requires (R047).
     *
     * <pre>{@code
     * // passes after ALTER DATABASE [orders] SET RECOVERY FULL
     * assertThat(history).hasFullRecoveryModel();
     *
     * // fails with SIMPLE:
     * // [R047] Recovery model is not full (database "orders")
     * assertThat(history).hasFullRecoveryModel();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a backup was taken in another model, or the history lacks the information
     */
    public BackupHistoryAssert hasFullRecoveryModel() {
        return passes(ChainCheck.FULL_RECOVERY);
    }

    /**
     * Verifies that no backup lacks metadata or requires a password (R048).
     *
     * <pre>{@code
     * // passes
     * assertThat(history).hasUsableBackups();
     *
     * // fails after BACKUP … WITH PASSWORD:
     * // [R048] Backup cannot be restored as it is (database "orders")
     * assertThat(history).hasUsableBackups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a backup is not usable, or the history lacks the information
     */
    public BackupHistoryAssert hasUsableBackups() {
        return passes(ChainCheck.USABLE);
    }

    /**
     * Verifies that the full backup was taken WITH CHECKSUM (2009). This is a warning, since newer documentation only
     * recommends it: it fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes after BACKUP … WITH CHECKSUM
     * assertThat(history).hasChecksums();
     *
     * // fails without it, with OnWarning.FAIL:
     * // [2009] MigrationRestoreFailed: the full backup has no checksums (database "orders")
     * assertThat(history).hasChecksums();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has none and the plan makes warnings fail, or the history lacks the information
     */
    public BackupHistoryAssert hasChecksums() {
        return passes(ChainCheck.CHECKSUMS);
    }

    /**
     * Verifies that all backups of the chain are in the folder of the database (R049). The check is inconclusive
     * unless the copied files are listed with {@link BackupHistory#against}.
     *
     * <pre>{@code
     * // passes
     * assertThat(history.against(backups)).isCopied();
     *
     * // fails where orders_3.trn was not copied:
     * // [R049] Backup is not in its folder (database "orders")
     * assertThat(history.against(backups)).isCopied();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a backup was not copied, or the copied files are not known
     */
    public BackupHistoryAssert isCopied() {
        return passes(ChainCheck.COPIED);
    }

    /**
     * Verifies that the folder of the database has no other files (R066). This is a warning, since the effect of such
     * files depends on them: it fails only with {@code OnWarning.FAIL}. The check is inconclusive unless the copied
     * files are listed with {@link BackupHistory#against}.
     *
     * <pre>{@code
     * // passes
     * assertThat(history.against(backups)).isCopiedAlone();
     *
     * // fails where it has older backups too, with OnWarning.FAIL:
     * // [R066] Files that the restore does not need (database "orders")
     * assertThat(history.against(backups)).isCopiedAlone();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are other files and the plan makes warnings fail, or the copied files are not
     * known
     */
    public BackupHistoryAssert isCopiedAlone() {
        return passes(ChainCheck.NOTHING_ELSE_COPIED);
    }
}
