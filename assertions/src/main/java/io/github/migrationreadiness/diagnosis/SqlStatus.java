package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.document.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The status of a migration to Azure SQL by Azure Database Migration Service: the REST resource {@code databaseMigrations}. */
final class SqlStatus extends MigrationStatus {

    private static final String DETAILS = "migrationStatusDetails";
    private static final String FAILURE = "migrationFailureError";
    private static final String WARNINGS = "migrationStatusWarnings";
    private static final String PROVISIONING = "provisioningState";

    private final MigrationKind kind;

    SqlStatus(MigrationKind kind, StatusFields fields, Judging judging) {
        super(fields, judging);
        this.kind = kind;
    }

    @Override
    public MigrationKind kind() {
        return kind;
    }

    /** {@return offline for Azure SQL Database, which knows no other mode; else what the document says} */
    @Override
    public Optional<Mode> mode() {
        return kind == MigrationKind.SQL_DATABASE
                ? Optional.of(Mode.OFFLINE)
                : fields().truth("offlineConfiguration", "offline")
                        .map(offline -> offline ? Mode.OFFLINE : Mode.ONLINE);
    }

    /** {@return the status of the migration, or where there is none the one of its provisioning} */
    @Override
    public Optional<String> state() {
        return migrationStatus().or(this::provisioningState);
    }

    /** {@return what the state comes down to; that a migration was provisioned only means that it started} */
    @Override
    public MigrationPhase phase() {
        return migrationStatus().isEmpty() && isProvisioned() ? MigrationPhase.RUNNING : super.phase();
    }

    @Override
    public Optional<String> subState() {
        return fields().text(DETAILS, "migrationState");
    }

    @Override
    public List<DatabaseStatus> databases() {
        return databaseName().map(name -> new DatabaseStatus(this, name, migrationStatus(), Optional.empty())).stream()
                .toList();
    }

    @Override
    public List<TableCopy> tables() {
        return fields().objects(DETAILS, "listOfCopyProgressDetails").stream()
                .map(SqlStatus::table)
                .toList();
    }

    @Override
    public List<BackupSet> backups() {
        Map<String, BackupSet> byId = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(fields().at(DETAILS, "fullBackupSetInfo")),
                        fields().at(DETAILS, "activeBackupSets").elements().stream(),
                        Stream.of(fields().at(DETAILS, "lastRestoredBackupSetInfo")))
                .flatMap(sets -> sets)
                .filter(set -> !set.isNothing())
                .map(SqlStatus::backup)
                .forEach(set -> byId.putIfAbsent(set.id() + set.files(), set));
        return List.copyOf(byId.values());
    }

    /** {@return whether nothing is left to restore, by which Microsoft's sample script tells that a cutover may begin} */
    @Override
    public boolean isCaughtUp() {
        Optional<String> current = fields().text(DETAILS, "currentRestoringFilename");
        return current.isPresent()
                && current.equals(fields().text(DETAILS, "lastRestoredFilename"))
                && fields().number(DETAILS, "pendingLogBackupsCount")
                        .filter(pending -> pending == 0)
                        .isPresent();
    }

    @Override
    Stream<ReportedText> reported() {
        return Stream.of(
                        failure(),
                        errors("provisioningError"),
                        errors(DETAILS, "restoreBlockingReason"),
                        errors(DETAILS, "completeRestoreErrorMessage"),
                        errors(DETAILS, "fileUploadBlockingErrors"),
                        errors(DETAILS, "sqlDataCopyErrors"),
                        warnings("Not a valid backup file: ", DETAILS, "invalidFiles"),
                        warnings("", WARNINGS, "restoreBlockingReason"),
                        warnings("", WARNINGS, "completeRestoreErrorMessage"),
                        ignoreReasons())
                .flatMap(texts -> texts);
    }

    @Override
    MigrationStatus judged(Judging judging) {
        return new SqlStatus(kind, fields(), judging);
    }

    @Override
    List<String> remarks() {
        return isProvisioned() && phase() == MigrationPhase.FAILED
                ? List.of("The document's provisioningState Succeeded only says that the migration was started.")
                : List.of();
    }

    private Optional<String> migrationStatus() {
        return fields().text("migrationStatus");
    }

    private Optional<String> provisioningState() {
        return fields().text(PROVISIONING);
    }

    private boolean isProvisioned() {
        return provisioningState().filter("succeeded"::equalsIgnoreCase).isPresent();
    }

    /** The source's name is the one that checks of the source use; mostly the target's is the same. */
    private Optional<String> databaseName() {
        return fields().text("sourceDatabaseName").or(this::name);
    }

    private Stream<ReportedText> failure() {
        Optional<String> code = fields().text(FAILURE, "code");
        return fields().text(FAILURE, "message").or(() -> code).stream()
                .map(text -> new ReportedText(
                        FAILURE, code.orElse(null), databaseName().orElse(null), Redaction.of(text), false));
    }

    private Stream<ReportedText> errors(String... path) {
        return fields().texts(path).stream()
                .map(text -> ReportedText.error(place(path), databaseName().orElse(null), Redaction.of(text)));
    }

    private Stream<ReportedText> warnings(String head, String... path) {
        return fields().texts(path).stream()
                .map(text -> ReportedText.warning(place(path), databaseName().orElse(null), head + Redaction.of(text)));
    }

    private Stream<ReportedText> ignoreReasons() {
        return backups().stream()
                .flatMap(set -> set.ignoreReasons().stream())
                .map(reason ->
                        ReportedText.warning("ignoreReasons", databaseName().orElse(null), reason));
    }

    private static String place(String... path) {
        return String.join(".", path);
    }

    private static TableCopy table(StatusFields table) {
        return new TableCopy(
                table.text("tableName").orElse("?"),
                table.text("status").orElse(""),
                table.number("rowsRead").orElse(-1L),
                table.number("rowsCopied").orElse(-1L));
    }

    private static BackupSet backup(JsonNode node) {
        StatusFields set = new StatusFields(node);
        return new BackupSet(
                set.text("backupSetId").orElse(""),
                set.text("backupType").orElse(""),
                set.text("firstLSN").orElse(""),
                set.text("lastLSN").orElse(""),
                set.truth("isBackupRestored").orElse(false),
                set.objects("listOfBackupFiles").stream()
                        .flatMap(file -> file.text("fileName").stream())
                        .map(Redaction::of)
                        .toList(),
                set.texts("ignoreReasons").stream().map(Redaction::of).toList());
    }
}
