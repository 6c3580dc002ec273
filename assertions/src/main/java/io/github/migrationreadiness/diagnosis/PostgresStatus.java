package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.document.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The status of a migration to flexible server: the REST resource {@code flexibleServers/migrations}. */
final class PostgresStatus extends MigrationStatus {

    private static final String STATUS = "currentStatus";
    private static final String DETAILS = "currentSubStateDetails";
    private static final String VALIDATION = "validationDetails";

    PostgresStatus(StatusFields fields, JudgingContext judging) {
        super(fields, judging);
    }

    @Override
    public MigrationKind kind() {
        return MigrationKind.FLEXIBLE_SERVER;
    }

    @Override
    public Optional<Mode> mode() {
        return fields().text("migrationMode").flatMap(PostgresStatus::mode);
    }

    @Override
    public Optional<String> state() {
        return fields().text(STATUS, "state").or(() -> fields().text("state"));
    }

    @Override
    public Optional<String> subState() {
        return details("currentSubState").text();
    }

    @Override
    public boolean isOnlyValidation() {
        return fields().text("migrationOption")
                .filter("validate"::equalsIgnoreCase)
                .isPresent();
    }

    @Override
    public Optional<Instant> startedOn() {
        return super.startedOn().or(() -> fields().time("migrationWindowStartTimeInUtc"));
    }

    @Override
    public List<DatabaseStatus> databases() {
        List<DatabaseStatus> found =
                new ArrayList<>(details().map(detail -> detail.of(this)).toList());
        fields().texts("dbsToMigrate").stream()
                .filter(name ->
                        found.stream().noneMatch(database -> database.name().equals(name)))
                .forEach(name -> found.add(DatabaseStatus.named(name, this)));
        return List.copyOf(found);
    }

    @Override
    public Optional<String> validationState() {
        return validation("status").text();
    }

    @Override
    public List<ValidationRule> validationRules() {
        Stream<ValidationRule> ofServer =
                validation("serverLevelValidationDetails").elements().stream().map(rule -> rule(rule, null));
        Stream<ValidationRule> ofDatabases = validation("dbLevelValidationDetails").elements().stream()
                .map(StatusFields::new)
                .flatMap(database -> database.objects("summary").stream()
                        .map(rule ->
                                rule(rule.node(), database.text("databaseName").orElse(null))));
        return Stream.concat(ofServer, ofDatabases).toList();
    }

    @Override
    Stream<ReportedText> reported() {
        Stream<ReportedText> ofMigration = Stream.concat(
                        fields().text(STATUS, "error").stream(), fields().text("error").stream())
                .map(text -> ReportedText.error("currentStatus.error", null, text));
        Stream<ReportedText> ofDatabases = details()
                .flatMap(detail -> detail.message().stream()
                        .map(text ->
                                ReportedText.error("dbDetails." + detail.name() + ".message", detail.name(), text)));
        Stream<ReportedText> ofRules = validationRules().stream().flatMap(PostgresStatus::texts);
        return Stream.of(ofMigration, ofDatabases, ofRules).flatMap(texts -> texts);
    }

    @Override
    Stream<ReportedText> failures() {
        Stream<ReportedText> ofDatabases = details().flatMap(Detail::failures);
        Stream<ReportedText> ofValidation = FailureStates.ofState(VALIDATION, null, "validation", validationState());
        Stream<ReportedText> ofRules = validationRules().stream()
                .filter(rule -> rule.messages().isEmpty())
                .flatMap(rule -> FailureStates.ofState(
                        VALIDATION + "." + rule.type(), rule.database(), rule.type(), Optional.of(rule.state())));
        return Stream.of(super.failures(), ofDatabases, ofValidation, ofRules).flatMap(failures -> failures);
    }

    @Override
    MigrationStatus judged(JudgingContext judging) {
        return new PostgresStatus(fields(), judging);
    }

    private JsonNode details(String name) {
        return first(fields().at(STATUS, DETAILS, name), fields().at(DETAILS, name), fields().at(name));
    }

    private JsonNode validation(String name) {
        return first(
                fields().at(STATUS, DETAILS, VALIDATION, name),
                fields().at(STATUS, VALIDATION, name),
                fields().at(DETAILS, VALIDATION, name),
                fields().at(VALIDATION, name),
                isBareValidation() ? fields().at(name) : JsonNode.nothing());
    }

    /** What {@code --query} leaves of a document where somebody asked for the validation alone. */
    private boolean isBareValidation() {
        return fields().has("serverLevelValidationDetails", "dbLevelValidationDetails");
    }

    private static JsonNode first(JsonNode... candidates) {
        return Stream.of(candidates)
                .filter(node -> !node.isNothing())
                .findFirst()
                .orElse(JsonNode.nothing());
    }

    private Stream<Detail> details() {
        return details("dbDetails").fields().stream().map(Detail::of);
    }

    private static Stream<ReportedText> texts(ValidationRule rule) {
        return rule.messages().stream()
                .filter(message -> message.isFailed() || message.isWarning() || rule.isFailed())
                .map(message -> ReportedText.ofRule(rule, message));
    }

    private static ValidationRule rule(JsonNode node, @Nullable String database) {
        StatusFields rule = new StatusFields(node);
        return new ValidationRule(
                rule.text("type").orElse("?"),
                database,
                rule.text("state").orElse(""),
                rule.objects("messages").stream()
                        .flatMap(PostgresStatus::message)
                        .toList());
    }

    private static Stream<ValidationRule.Message> message(StatusFields message) {
        return message.text("message").stream()
                .map(text -> new ValidationRule.Message(message.text("state").orElse(""), text));
    }

    private static Optional<Mode> mode(String word) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private record Detail(String name, StatusFields fields) {

        static Detail of(Map.Entry<String, JsonNode> entry) {
            StatusFields fields = new StatusFields(entry.getValue());
            return new Detail(fields.text("databaseName").orElse(entry.getKey()), fields);
        }

        Optional<String> state() {
            return fields.text("migrationState");
        }

        Optional<String> message() {
            return fields.text("message");
        }

        /** The service only counts them. */
        Optional<Long> failedTables() {
            return fields.number("fullLoadErroredTables");
        }

        /** {@return how many tables are queued or being loaded} */
        Optional<Long> openTables() {
            return Stream.of("fullLoadQueuedTables", "fullLoadLoadingTables")
                    .flatMap(field -> fields.number(field).stream())
                    .reduce(Long::sum);
        }

        /** {@return what failed without a word; tables that failed are a part of a database that did} */
        Stream<ReportedText> failures() {
            String place = "dbDetails." + name;
            return Stream.concat(
                            FailureStates.ofState(place + ".migrationState", name, "database " + name, state()),
                            FailureStates.ofTables(
                                    place + ".fullLoadErroredTables",
                                    name,
                                    failedTables().orElse(0L)))
                    .limit(1);
        }

        DatabaseStatus of(MigrationStatus migration) {
            return new DatabaseStatus(migration, name, state(), failedTables(), openTables());
        }
    }
}
