package io.github.migrationreadiness.sqlserver.backup;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The backups of one database, wherever they are known from: the rows of msdb, what RESTORE HEADERONLY tells of files, or the
 * status of a migration.
 *
 * <pre>{@code
 * BackupHistory history = BackupHistory.ofStatus(Files.readString(Path.of("show.json")));
 * assertThat(history).hasUnbrokenLogChain();
 * }</pre>
 */
public final class BackupHistory implements Subject {

    private final String database;
    private final String origin;
    private final List<BackupSet> sets;
    private final @Nullable CopiedFiles copied;
    private final @Nullable String fullBackup;
    private final Plan plan;
    private final Consumer<CheckResult> recorder;

    private BackupHistory(
            String database,
            String origin,
            List<BackupSet> sets,
            @Nullable CopiedFiles copied,
            @Nullable String fullBackup,
            Plan plan,
            Consumer<CheckResult> recorder) {
        this.database = database;
        this.origin = origin;
        this.sets = List.copyOf(sets);
        this.copied = copied;
        this.fullBackup = fullBackup;
        this.plan = plan;
        this.recorder = recorder;
    }

    /**
     * {@return the history of a database}
     *
     * @param database its exact name
     * @param origin where the history is known from, in words, such as {@code msdb of db1}
     * @param sets its backups, in any order
     */
    public static BackupHistory of(String database, String origin, List<BackupSet> sets) {
        return new BackupHistory(database, origin, sets, null, null, Plan.online(), result -> {});
    }

    /**
     * {@return the backups that a migration knows of}
     *
     * @param json what {@code az datamigration sql-managed-instance show … --expand MigrationStatusDetails} prints
     * @throws io.github.migrationreadiness.document.MalformedDocumentException if it is something else
     */
    public static BackupHistory ofStatus(String json) {
        BackupStatus status = BackupStatus.of(json);
        return of(status.database(), "the status of its migration", status.sets());
    }

    /**
     * {@return this history together with the files that were copied for the migration}
     *
     * @param listing what lies in the container or folder, with the plan and the folder of the database
     */
    public BackupHistory against(BackupListing listing) {
        return new BackupHistory(
                database, origin, sets, CopiedFiles.of(listing.filesOf(database)), fullBackup, plan, recorder);
    }

    /**
     * {@return this history from another full backup on than the newest one}
     *
     * @param fileName the name of its file without the folders, in any case
     */
    public BackupHistory startingWith(String fileName) {
        return new BackupHistory(database, origin, sets, copied, requireNonNull(fileName, "fileName"), plan, recorder);
    }

    /**
     * {@return this history for a plan}
     *
     * @param plan the migration that it is judged for
     */
    public BackupHistory forPlan(Plan plan) {
        return new BackupHistory(database, origin, sets, copied, fullBackup, requireNonNull(plan, "plan"), recorder);
    }

    /**
     * {@return this history whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public BackupHistory recordingTo(Consumer<CheckResult> recorder) {
        return new BackupHistory(
                database, origin, sets, copied, fullBackup, plan, requireNonNull(recorder, "recorder"));
    }

    /** {@return the exact name of the database} */
    public String name() {
        return database;
    }

    /** {@return its backups} */
    public List<BackupSet> sets() {
        return sets;
    }

    /** {@return whether the files are known that were copied for the migration} */
    public boolean knowsCopies() {
        return copied != null;
    }

    /**
     * {@return the backups that restoring the database takes: from the full backup that was named or, without one, the newest
     * of those that were copied or, without any, the newest}
     *
     * @throws InconclusiveException if no backup is known at all, which is no proof that there is none, or not the one named
     */
    public RestoreChain chain() {
        if (sets.isEmpty()) {
            throw InconclusiveException.inconclusive(
                    "no backup of the database is known from " + origin
                            + ": its history was purged, or the backups were taken on another node",
                    "Read the files themselves: RESTORE HEADERONLY FROM DISK = …");
        }
        RestoreChain chain = RestoreChain.startingWith(chosen(), candidates());
        return copied == null ? chain : chain.with(copied.problems(chain));
    }

    private Predicate<BackupSet> chosen() {
        Predicate<BackupSet> chosen = fullBackup == null ? this::isCopied : set -> set.hasFile(fullBackup);
        boolean any = sets.stream().anyMatch(set -> set.type() == BackupType.FULL && chosen.test(set));
        if (fullBackup != null && !any) {
            throw InconclusiveException.inconclusive(
                    "no full backup in " + Shown.quoted(fullBackup) + " is known from " + origin, "");
        }
        return any ? chosen : set -> true;
    }

    /** Without a differential backup there are more logs to restore, and no harm is done. */
    private List<BackupSet> candidates() {
        return sets.stream()
                .filter(set -> copied == null
                        || set.type() != BackupType.DIFFERENTIAL
                        || set.stripes().isEmpty()
                        || isCopied(set))
                .toList();
    }

    private boolean isCopied(BackupSet set) {
        return copied != null && copied.have(set);
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(database);
    }

    @Override
    public String server() {
        return origin;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public void record(CheckResult result) {
        recorder.accept(result);
    }

    @Override
    public String toString() {
        return "backups of database " + database + " known from " + origin;
    }
}
