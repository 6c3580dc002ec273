package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.ChainProblem;
import io.github.migrationreadiness.sqlserver.backup.RestoreChain;
import io.github.migrationreadiness.sqlserver.backup.Weight;
import io.github.migrationreadiness.sqlserver.catalog.BackupMedia;
import io.github.migrationreadiness.sqlserver.catalog.BackupSetEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Verifies one condition that the backups of a database have to meet, by the {@linkplain BackupHistory#chain() chain} that
 * restores it.
 */
public final class ChainCheck implements SqlServerCheck<BackupHistory> {

    /** Verifies that there is a full backup to begin with. */
    public static final ChainCheck FULL_BACKUP =
            new ChainCheck(ofHistory("full-backup", BackupError.NO_FULL_BACKUP, "hasFullBackup")
                    .graded("D; which ones count: I"));

    /** Verifies that the newest differential backup builds on that full backup. */
    public static final ChainCheck DIFFERENTIAL_BASE =
            new ChainCheck(ofHistory("differential-base", BackupError.DIFFERENTIAL_BASE, "hasDifferentialBase")
                    .graded("D")
                    .advising("Begin with the full backup that it builds on, or leave the differential backup out."));

    /** Verifies that the first log backup begins before what it follows ends. */
    public static final ChainCheck LOG_CHAIN = new ChainCheck(
            ofHistory("log-chain", AzureSqlError.LOG_CHAIN_BROKEN, "hasLogChain")
                    .graded("D")
                    .advising(
                            "The log backups between the two are missing: copy them, or take a new full backup and begin with it."),
            "the log chain is broken");

    /** Verifies that every further log backup begins where the one before it ends. */
    public static final ChainCheck LOG_GAPS = new ChainCheck(
            ofHistory("log-gaps", BackupError.LOG_CHAIN_GAP, "hasNoLogGaps")
                    .graded("D; overlaps: I")
                    .advising(
                            "The log backups between the two are missing: copy them, or take a new full backup and begin with it."));

    /** Verifies that all backups belong to one history of the database. */
    public static final ChainCheck ONE_HISTORY =
            new ChainCheck(ofHistory("one-history", BackupError.OTHER_HISTORY, "hasSingleRecoveryFork")
                    .graded("the kit's own")
                    .advising("Take a new full backup and begin with it."));

    /** Verifies that every file of a backup is there that was written to several. */
    public static final ChainCheck STRIPES =
            new ChainCheck(ofHistory("complete-stripes", BackupError.MISSING_STRIPE, "hasAllStripes")
                    .graded("D")
                    .advising("Copy all files of the backup into the folder."));

    /** Verifies that each log backup is one file. */
    public static final ChainCheck LOGS_IN_ONE_FILE = new ChainCheck(ofHistory(
                    "logs-in-one-file", BackupError.SPLIT_LOG_BACKUP, "hasUnstripedLogBackups")
            .graded("D")
            .advising("Full and differential backups may be written to several files, those of the log may not."));

    /** Verifies that each backup has its files for itself. */
    public static final ChainCheck ALONE_IN_FILE =
            new ChainCheck(ofHistory("one-backup-per-file", BackupError.APPENDED_BACKUPS, "hasOneBackupPerFile")
                    .graded("D")
                    .advising("Take each backup WITH INIT or, better, to a file of its own."));

    /** Verifies that the backups were taken in the full recovery model. */
    public static final ChainCheck FULL_RECOVERY =
            new ChainCheck(ofHistory("full-recovery-model", BackupError.RECOVERY_MODEL, "hasFullRecoveryModel")
                    .graded("D")
                    .advising("ALTER DATABASE … SET RECOVERY FULL, then take a new full backup and begin with it."));

    /** Verifies that no backup lacks metadata or asks for a password. */
    public static final ChainCheck USABLE =
            new ChainCheck(ofHistory("usable-backups", BackupError.UNUSABLE_BACKUP, "hasUsableBackups")
                    .graded("the kit's own")
                    .advising("Take a new backup of the sound database, without a password."));

    /** Verifies that the full backup was taken WITH CHECKSUM, which newer documentation only recommends. */
    public static final ChainCheck CHECKSUMS = new ChainCheck(
            ofHistory("backup-checksums", AzureSqlError.BACKUP_CHECKSUM_MISSING, "hasChecksums")
                    .graded("D in 2022; newer pages only recommend it, so it is a warning")
                    .advising(
                            "BACKUP DATABASE … WITH CHECKSUM, or EXEC sp_configure 'backup checksum default', 1 (from SQL Server 2014 on)."),
            "the full backup has no checksums");

    /** Verifies that all backups of the chain were copied. */
    public static final ChainCheck COPIED =
            new ChainCheck(ofCopies("copied-backups", BackupError.BACKUP_NOT_COPIED, "isCopied")
                    .graded("the kit's own")
                    .advising("Copy the backups into the folder of the database."));

    /** Verifies that nothing else was copied. */
    public static final ChainCheck NOTHING_ELSE_COPIED = new ChainCheck(ofCopies(
                    "no-superfluous-backups", BackupError.SUPERFLUOUS_BACKUPS, "isCopiedAlone")
            .graded("the kit's own, and a warning")
            .advising("Take files out of the folder that are older than the full backup or belong to something else.")
            .warning());

    /** Those that the history alone decides. */
    public static final List<ChainCheck> OF_HISTORY = List.of(
            FULL_BACKUP,
            DIFFERENTIAL_BASE,
            LOG_CHAIN,
            LOG_GAPS,
            ONE_HISTORY,
            STRIPES,
            LOGS_IN_ONE_FILE,
            ALONE_IN_FILE,
            FULL_RECOVERY,
            USABLE,
            CHECKSUMS);

    /** Those of them that only a managed instance demands. */
    private static final List<ChainCheck> OF_MANAGED_INSTANCE = List.of(LOGS_IN_ONE_FILE, FULL_RECOVERY);

    /** Those that compare it with the files that were copied. */
    public static final List<ChainCheck> OF_COPIES = List.of(COPIED, NOTHING_ELSE_COPIED);

    private static final String ONLY_A_WARNING = "newer documentation does not demand it, or it depends on the target";

    private final CheckDescription description;
    private final String fact;

    /**
     * {@return those that the history decides for a target}
     *
     * @param kind what the migration goes to; Azure SQL Database restores no backups, so that there are none for it
     */
    public static List<ChainCheck> of(AzureSqlTargetKind kind) {
        return OF_HISTORY.stream()
                .filter(check -> check.targets().contains(kind))
                .toList();
    }

    private ChainCheck(CheckDescription description) {
        this(description, "");
    }

    private ChainCheck(CheckDescription description, String fact) {
        this.description = description;
        this.fact = fact;
    }

    private static CheckDescription ofHistory(String name, MigrationError error, String assertion) {
        return ofCopies(name, error, assertion, "isRestorableOn");
    }

    /** The statements are those that fill the history where it comes from the msdb of the source. */
    private static CheckDescription ofCopies(String name, MigrationError error, String... assertions) {
        return CheckDescription.of(name, error)
                .lookingAt(Scope.BACKUP_HISTORY, Group.BACKUP)
                .readingOnDemand(BackupSetEntry.OF_DATABASE, BackupMedia.OF_DATABASE)
                .assertedBy(assertions);
    }

    @Override
    public CheckDescription description() {
        return description;
    }

    @Override
    public Set<AzureSqlTargetKind> targets() {
        return OF_MANAGED_INSTANCE.contains(this)
                ? Set.of(AzureSqlTargetKind.MANAGED_INSTANCE)
                : Set.of(AzureSqlTargetKind.MANAGED_INSTANCE, AzureSqlTargetKind.VIRTUAL_MACHINE);
    }

    @Override
    public Outcome judge(BackupHistory history) {
        requireCopies(history);
        RestoreChain chain = history.chain();
        requireFull(chain);
        List<ChainProblem> problems = chain.problems(error());
        int limit = history.plan().maxFindings();
        return of(Weight.ERROR, problems, limit)
                .or(() -> of(Weight.WARNING, problems, limit).map(it -> it.asWarning(ONLY_A_WARNING)))
                .<Outcome>map(violation -> fill(violation, history, problems))
                .orElseGet(() -> passedUnlessUnknown(problems));
    }

    private void requireCopies(BackupHistory history) {
        if (OF_COPIES.contains(this) && !history.knowsCopies()) {
            throw InconclusiveException.inconclusive(
                    "no record shows which files were copied", "List them: BackupHistory.against(BackupListing)");
        }
    }

    private void requireFull(RestoreChain chain) {
        if (chain.sets().isEmpty() && this != FULL_BACKUP) {
            throw InconclusiveException.inconclusive(
                    "[" + BackupError.NO_FULL_BACKUP.code() + "] " + BackupError.NO_FULL_BACKUP.title(), "");
        }
    }

    private static Optional<Violation> of(Weight weight, List<ChainProblem> problems, int limit) {
        List<Finding> findings = problems.stream()
                .filter(problem -> problem.weight() == weight)
                .map(problem -> Finding.of(problem.place()).with(problem.detail()))
                .toList();
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Violation.of(findings.stream().limit(limit).toList(), findings.size()));
    }

    private Violation fill(Violation violation, BackupHistory history, List<ChainProblem> problems) {
        Map<String, String> blanks = new TreeMap<>(Map.of(
                "databaseName", history.name(), "fullBackupUrl", problems.get(0).place()));
        blanks.putAll(problems.get(0).blanks());
        Violation filled = violation.because(fact);
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            filled = filled.fill(blank.getKey(), blank.getValue());
        }
        return filled;
    }

    private static Outcome passedUnlessUnknown(List<ChainProblem> problems) {
        return problems.stream()
                .findFirst()
                .map(problem -> Outcome.inconclusive(
                        problem.place() + ": " + problem.detail(),
                        "Read the file itself: RESTORE HEADERONLY FROM DISK = …"))
                .orElseGet(Outcome::passed);
    }
}
