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
    private static final String SCHEMA = "sqlSchemaMigrationStatus";
    private static final String WARNINGS = "migrationStatusWarnings";
    private static final String TABLES = "listOfCopyProgressDetails";
    private static final String PROVISIONING = "provisioningState";

    private final MigrationKind kind;

    SqlStatus(MigrationKind kind, StatusFields fields, JudgingContext judging) {
        super(fields, judging);
        this.kind = kind;
    }

    @Override
    public MigrationKind kind() {
        return kind;
    }

    /**
     * {@return offline for Azure SQL Database, which knows no other mode; online for the others unless the document says
     *     offline, which is inferred: the tools ask for that configuration for offline migrations only}
     */
    @Override
    public Optional<Mode> mode() {
        boolean offline = kind == MigrationKind.SQL_DATABASE
                || fields().truth("offlineConfiguration", "offline").orElse(false);
        return Optional.of(offline ? Mode.OFFLINE : Mode.ONLINE);
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
        return databaseName().map(name -> new DatabaseStatus(this, name, migrationStatus())).stream()
                .toList();
    }

    @Override
    public List<TableCopy> tables() {
        return fields().objects(DETAILS, TABLES).stream().map(SqlStatus::table).toList();
    }

    @Override
    public List<BackupSetStatus> backups() {
        Map<String, BackupSetStatus> byId = new LinkedHashMap<>();
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
                        schemaErrors(),
                        warnings("Not a valid backup file: ", DETAILS, "invalidFiles"),
                        warnings("", WARNINGS, "restoreBlockingReason"),
                        warnings("", WARNINGS, "completeRestoreErrorMessage"),
                        ignoreReasons())
                .flatMap(texts -> texts);
    }

    @Override
    Stream<ReportedText> failures() {
        String database = databaseName().orElse(null);
        Stream<ReportedText> ofProvisioning = migrationStatus().flatMap(status -> provisioningState()).stream()
                .flatMap(state -> FailureStates.ofState(PROVISIONING, database, PROVISIONING, Optional.of(state)));
        Stream<ReportedText> ofDetails =
                FailureStates.ofState(place(DETAILS, "migrationState"), database, "migrationState", subState());
        Stream<ReportedText> ofTables = FailureStates.ofTables(
                place(DETAILS, TABLES),
                database,
                tables().stream().filter(TableCopy::isFailed).count());
        return Stream.of(super.failures(), ofProvisioning, ofDetails, ofTables).flatMap(failures -> failures);
    }

    @Override
    MigrationStatus judged(JudgingContext judging) {
        return new SqlStatus(kind, fields(), judging);
    }

    @Override
    Optional<String> remarksOn(ReportedText text) {
        return isProvisioned() && text.place().equals(FAILURE)
                ? Optional.of("The document's provisioningState Succeeded only says that the migration was started.")
                : Optional.empty();
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
                        FAILURE, code.orElse(null), databaseName().orElse(null), text, false));
    }

    private Stream<ReportedText> errors(String... path) {
        return fields().texts(path).stream()
                .map(text -> ReportedText.error(place(path), databaseName().orElse(null), text));
    }

    private Stream<ReportedText> warnings(String head, String... path) {
        return fields().texts(path).stream()
                .map(text -> ReportedText.warning(place(path), databaseName().orElse(null), head + text));
    }

    /** What the tools show of the schema is in no specification, so whatever it calls an error is told. */
    private Stream<ReportedText> schemaErrors() {
        return Stream.of(fields().at(DETAILS, SCHEMA), fields().at(SCHEMA))
                .flatMap(status -> new StatusFields(status).errors())
                .map(text -> ReportedText.error(SCHEMA, databaseName().orElse(null), text));
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

    private static BackupSetStatus backup(JsonNode node) {
        StatusFields set = new StatusFields(node);
        return new BackupSetStatus(
                set.text("backupSetId").orElse(""),
                set.text("backupType").orElse(""),
                set.text("firstLSN").orElse(""),
                set.text("lastLSN").orElse(""),
                set.truth("isBackupRestored").orElse(false),
                set.objects("listOfBackupFiles").stream()
                        .flatMap(file -> file.text("fileName").stream())
                        .toList(),
                set.texts("ignoreReasons"));
    }
}
