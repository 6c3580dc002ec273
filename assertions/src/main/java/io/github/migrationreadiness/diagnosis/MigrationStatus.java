package io.github.migrationreadiness.diagnosis;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.document.DocumentFile;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a migration says of itself: the status document that a service keeps of it. Read are
 *
 * <ul>
 *   <li>{@code az postgres flexible-server migration show} and the REST resource {@code flexibleServers/migrations} behind it,
 *       as in the examples of the versions 2023-06-01-preview to 2026-07-01-preview
 *   <li>{@code az datamigration sql-managed-instance | sql-vm | sql-db show --expand MigrationStatusDetails} and the REST
 *       resource {@code databaseMigrations}, as in the specification and the examples of the versions 2022-03-30-preview to
 *       2025-06-30
 *   <li>{@code az sql midb log-replay show} and the REST resource {@code restoreDetails}, as in the specification and the
 *       example of the version 2023-08-01
 * </ul>
 *
 * <p>Each of them also inside of a REST example ({@code responses.200.body}), as the one element of a list ({@code value}),
 * with or without {@code properties}, and with the names that PowerShell gives to the fields. No document of a real migration
 * that failed was at hand: what the examples do not show is read as the specifications describe it.
 *
 * <p>Secrets in texts are replaced before anything else happens to them; what a document may hold of keys and passwords
 * ({@code backupConfiguration}, {@code secretParameters}, connections) is never read.
 *
 * <pre>{@code
 * MigrationStatus status = MigrationStatus.read(Path.of("status.json"));
 * status.diagnoses().forEach(System.out::println);
 * }</pre>
 */
public abstract sealed class MigrationStatus implements Subject permits PostgresStatus, SqlStatus, LogReplayStatus {

    private final StatusFields fields;
    private final JudgingContext judging;

    MigrationStatus(StatusFields fields, JudgingContext judging) {
        this.fields = fields;
        this.judging = judging;
    }

    /**
     * {@return the one migration that a document is about}
     *
     * @param json the whole document
     * @throws MalformedDocumentException if it is empty or no JSON (with line and column), no status of a migration, or the
     *     status of several
     */
    public static MigrationStatus parse(String json) {
        return only(parseAll(json));
    }

    /**
     * {@return the migrations that a document is about, at least one, in its order}
     *
     * @param json the whole document
     * @throws MalformedDocumentException if it is empty or no JSON (with line and column), or no status of a migration
     */
    public static List<MigrationStatus> parseAll(String json) {
        return StatusDocument.read(requireNonNull(json, "json"));
    }

    /**
     * {@return the one migration that a file is about}
     *
     * @param file in UTF-8, or in UTF-16 as PowerShell writes it
     * @throws UncheckedIOException if it cannot be read
     * @throws MalformedDocumentException if it is empty or no JSON (with line and column), no status of a migration, or the
     *     status of several
     */
    public static MigrationStatus read(Path file) {
        String json = DocumentFile.read(requireNonNull(file, "file"));
        try {
            return parse(json);
        } catch (MalformedDocumentException malformed) {
            throw new MalformedDocumentException(file + ": " + malformed.getMessage());
        }
    }

    /** {@return what the migration fills, and by which service} */
    public abstract MigrationKind kind();

    /** {@return the system whose errors it can run into} */
    public final MigrationSystem system() {
        return kind().system();
    }

    /** {@return the name of the migration; for Azure SQL that of the target database} */
    public Optional<String> name() {
        return fields.text("name");
    }

    /** {@return online or offline, where the document tells} */
    public abstract Optional<Mode> mode();

    /** {@return the state in the word of the service, where the document tells} */
    public abstract Optional<String> state();

    /** {@return what the state comes down to} */
    public MigrationPhase phase() {
        return state().map(MigrationPhase::of).orElse(MigrationPhase.UNKNOWN);
    }

    /** {@return what the migration is doing within its state, in the word of the service} */
    public abstract Optional<String> subState();

    /** {@return whether it was asked to validate and not to migrate, as far as the document tells} */
    public boolean isOnlyValidation() {
        return false;
    }

    /** {@return when it was started; nothing where the document has the year 1} */
    public Optional<Instant> startedOn() {
        return fields.time("startedOn");
    }

    /** {@return its databases in the order of the document} */
    public abstract List<DatabaseStatus> databases();

    /**
     * {@return one of its databases}
     *
     * @param name its exact name
     */
    public final Optional<DatabaseStatus> database(String name) {
        return databases().stream()
                .filter(database -> database.name().equals(name))
                .findFirst();
    }

    /** {@return the result of the service's validation, where the document has one} */
    public Optional<String> validationState() {
        return Optional.empty();
    }

    /** {@return the rules of the service's validation, those of the server first} */
    public List<ValidationRule> validationRules() {
        return List.of();
    }

    /** {@return the texts that tell of something wrong, in the order in which they are best read} */
    public final List<ReportedText> texts() {
        return ReportedTexts.once(reported(), databases());
    }

    /** {@return how the copies of its tables went; empty where the document does not tell} */
    public List<TableCopy> tables() {
        return List.of();
    }

    /** {@return the backup sets that it restores, each once; empty where it restores none} */
    public List<BackupSetStatus> backups() {
        return List.of();
    }

    /** {@return whether nothing is left to be applied before a cutover; false where the document does not tell} */
    public boolean isCaughtUp() {
        return false;
    }

    /** {@return the documented errors behind its texts, and the texts behind which there is none; each once} */
    public final List<Diagnosis> diagnoses() {
        Map<Object, ReportedDiagnosis> once = new LinkedHashMap<>();
        reports().forEach(report -> once.merge(report.identity(), report, ReportedDiagnosis::graver));
        return once.values().stream().map(ReportedDiagnosis::diagnosis).toList();
    }

    /** {@return the diagnoses beside the texts that they are made of} */
    public final List<ReportedDiagnosis> reports() {
        return StatusDiagnosis.of(this);
    }

    /**
     * {@return this status, judged by the plan of a server and with its results among those of that server}
     *
     * @param server such as the injected target, so that acceptances count and reports have the results
     */
    public final MigrationStatus judgedFor(Subject server) {
        requireNonNull(server, "server");
        return judged(new JudgingContext(Optional.of(server.plan()), server::record));
    }

    /**
     * {@return this status, judged by a plan}
     *
     * @param plan with the findings that the team lives with
     */
    public final MigrationStatus judgedBy(Plan plan) {
        return judged(new JudgingContext(Optional.of(requireNonNull(plan, "plan")), judging.recorder()));
    }

    @Override
    public final Side side() {
        return Side.TARGET;
    }

    /** {@return the migration in words, such as {@code migration "nightly" to Azure SQL Database (Failed)}} */
    @Override
    public final String server() {
        return "migration " + name().map(name -> "\"" + name + "\" ").orElse("") + "to " + kind()
                + state().map(state -> " (" + state + ")").orElse("");
    }

    /** {@return the plan that it is judged by; without one, a plan of its own mode that accepts nothing} */
    @Override
    public final Plan plan() {
        return judging.plan().orElseGet(() -> Plan.online().in(mode().orElse(Mode.ONLINE)));
    }

    @Override
    public final void record(CheckResult result) {
        judging.recorder().accept(result);
    }

    @Override
    public final String toString() {
        return server();
    }

    /** {@return the texts in the order in which they are best read, perhaps several times} */
    abstract Stream<ReportedText> reported();

    /** {@return the parts that say by a state or a number alone that something failed, those of the whole first} */
    Stream<ReportedText> failures() {
        return FailureStates.ofState("state", null, "state", state());
    }

    abstract MigrationStatus judged(JudgingContext judging);

    final StatusFields fields() {
        return fields;
    }

    /** {@return what else of the document has to be known to read a text of it} */
    Optional<String> remarksOn(ReportedText text) {
        return Optional.empty();
    }

    private static MigrationStatus only(List<MigrationStatus> all) {
        if (all.size() > 1) {
            List<String> names = all.stream()
                    .map(status -> status.name().orElse("?"))
                    .limit(10)
                    .toList();
            throw new MalformedDocumentException(
                    "The document lists " + all.size() + " migrations, one was expected: " + names);
        }
        return all.get(0);
    }
}
