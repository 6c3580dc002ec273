package io.github.migrationreadiness.diagnosis;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.document.MalformedDocumentException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the migrations in a document, whatever is wrapped around them. */
final class StatusDocument {

    private static final String EXPECTED = "expected was what \"az postgres flexible-server migration show\","
            + " \"az datamigration sql-managed-instance | sql-vm | sql-db show --expand MigrationStatusDetails\" or"
            + " \"az sql midb log-replay show\" prints, or the REST resource behind it";

    private StatusDocument() {}

    static List<MigrationStatus> read(String json) {
        List<JsonNode> resources = resources(JsonNode.parse(json)).toList();
        if (resources.isEmpty()) {
            throw new MalformedDocumentException("The document lists no migration; " + EXPECTED);
        }
        return resources.stream().map(StatusDocument::status).toList();
    }

    private static Stream<JsonNode> resources(JsonNode node) {
        if (node.value() instanceof List) {
            return node.elements().stream().flatMap(StatusDocument::resources);
        }
        if (node.get("value").value() instanceof List) {
            return resources(node.get("value"));
        }
        return body(node).map(StatusDocument::resources).orElseGet(() -> Stream.of(node));
    }

    /** An example of a REST specification has the answers by their HTTP status. */
    private static Optional<JsonNode> body(JsonNode node) {
        return node.get("responses").fields().stream()
                .map(answer -> answer.getValue().get("body"))
                .filter(body -> !body.isNothing())
                .findFirst();
    }

    private static MigrationStatus status(JsonNode node) {
        StatusFields fields = new StatusFields(node);
        return kind(fields).map(kind -> status(kind, fields)).orElseThrow(() -> unknown(node));
    }

    private static MigrationStatus status(MigrationKind kind, StatusFields fields) {
        return switch (kind) {
            case FLEXIBLE_SERVER -> new PostgresStatus(fields, JudgingContext.ALONE);
            case LOG_REPLAY -> new LogReplayStatus(fields, JudgingContext.ALONE);
            case MANAGED_INSTANCE, VIRTUAL_MACHINE, SQL_DATABASE -> new SqlStatus(kind, fields, JudgingContext.ALONE);
        };
    }

    /** What the resource calls itself comes first; what is left of it by {@code --query} has to be told by its fields. */
    private static Optional<MigrationKind> kind(StatusFields fields) {
        return fields.text("kind")
                .map(StatusDocument::sqlKind)
                .orElseGet(() -> byType(fields).or(() -> byFields(fields)));
    }

    private static Optional<MigrationKind> byType(StatusFields fields) {
        if (isOfType("/flexibleservers/migrations", fields)) {
            return Optional.of(MigrationKind.FLEXIBLE_SERVER);
        }
        if (isOfType("/databasemigrations", fields)) {
            return Optional.of(byScope(fields));
        }
        return isOfType("/restoredetails", fields) ? Optional.of(MigrationKind.LOG_REPLAY) : Optional.empty();
    }

    /** The properties of a log replay have a type of their own. */
    private static boolean isOfType(String end, StatusFields fields) {
        return Stream.of(fields.node().get("type"), fields.at("type"))
                .flatMap(type -> type.text().stream())
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).endsWith(end));
    }

    private static Optional<MigrationKind> byFields(StatusFields fields) {
        if (fields.has("currentStatus", "currentStatusState", "currentSubStateDetails", "serverLevelValidationDetails")
                || fields.has("dbLevelValidationDetails", "dbDetails", "dbsToMigrate")) {
            return Optional.of(MigrationKind.FLEXIBLE_SERVER);
        }
        if (fields.has("migrationStatus", "migrationStatusDetails", "migrationFailureError")) {
            return Optional.of(byScope(fields));
        }
        return fields.has("status") && fields.has("blockReason", "unrestorableFiles", "lastRestoredFileName")
                ? Optional.of(MigrationKind.LOG_REPLAY)
                : Optional.empty();
    }

    private static MigrationKind byScope(StatusFields fields) {
        String scope =
                fields.text("scope").or(() -> fields.text("id")).orElse("").toLowerCase(Locale.ROOT);
        if (scope.contains("/sqlvirtualmachines/")) {
            return MigrationKind.VIRTUAL_MACHINE;
        }
        return scope.contains("/microsoft.sql/servers/") || fields.has("listOfCopyProgressDetails", "tableList")
                ? MigrationKind.SQL_DATABASE
                : MigrationKind.MANAGED_INSTANCE;
    }

    private static Optional<MigrationKind> sqlKind(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "sqlmi" -> Optional.of(MigrationKind.MANAGED_INSTANCE);
            case "sqlvm" -> Optional.of(MigrationKind.VIRTUAL_MACHINE);
            case "sqldb" -> Optional.of(MigrationKind.SQL_DATABASE);
            default -> Optional.empty();
        };
    }

    private static MalformedDocumentException unknown(JsonNode node) {
        return new MalformedDocumentException("The document is no status of a migration that is known here: found was "
                + found(node) + ", " + EXPECTED);
    }

    private static String found(JsonNode node) {
        if (!(node.value() instanceof Map)) {
            return node.isNothing() ? "null" : "no object";
        }
        String names = node.fields().stream()
                .map(field -> Shown.quoted(field.getKey()))
                .limit(10)
                .collect(joining(", "));
        return names.isEmpty() ? "an object without fields" : "an object with the fields " + names;
    }
}
