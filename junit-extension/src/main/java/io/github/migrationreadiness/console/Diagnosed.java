package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.diagnosis.Diagnosis;
import io.github.migrationreadiness.diagnosis.MigrationDiagnosis;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.check.RecognisedErrors;
import io.github.migrationreadiness.document.DocumentLength;
import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.document.MalformedDocumentException;
import io.github.migrationreadiness.document.UnfinishedJson;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an input says, whatever it turned out to be.
 *
 * @param migrations the migrations that it is the status of; empty for any other text
 * @param diagnoses what it says
 * @param note how it was read, where somebody may have meant it otherwise
 */
record Diagnosed(List<MigrationStatus> migrations, List<Diagnosis> diagnoses, Optional<String> note) {

    /**
     * {@return what a text of any length says; a JSON document that is cut off or no status of a migration is a text too}
     *
     * @throws IOException if it cannot be read, or is a document that the memory has no room for
     */
    static Diagnosed of(Reader reader) throws IOException {
        TextStart start = TextStart.of(reader);
        if (start.isBlank()) {
            throw new RefusedException("The input is empty; expected was what a migration said");
        }
        if (!start.looksLikeJson()) {
            return ofLog(start.text());
        }
        DocumentLength allowed = DocumentLength.allowed();
        String beginning = allowed.beginning(start.text());
        if (!allowed.isExceededBy(beginning)) {
            return ofJson(beginning);
        }
        if (UnfinishedJson.is(beginning)) {
            throw allowed.exceeded();
        }
        return ofLog(new JoinedReader(new StringReader(beginning), start.text()));
    }

    private static Diagnosed ofLog(Reader text) throws IOException {
        return new Diagnosed(List.of(), MigrationDiagnosis.of(text), Optional.empty());
    }

    private static Diagnosed ofJson(String text) {
        try {
            return ofDocument(text, JsonNode.parse(text));
        } catch (MalformedDocumentException malformed) {
            return ofText(text, malformed);
        }
    }

    /** The errors of a truncated document are reported; without any, the document is rejected. A log may begin with "[". */
    private static Diagnosed ofText(String text, MalformedDocumentException malformed) {
        Diagnosed diagnosed = ofText(text, Optional.of("Read as text. " + malformed.getMessage()));
        if (text.stripLeading().startsWith("{") && !diagnosed.isRecognised()) {
            throw new RefusedException(String.valueOf(malformed.getMessage()));
        }
        return diagnosed;
    }

    private boolean isRecognised() {
        return diagnoses.stream().anyMatch(it -> it.knownError().isPresent());
    }

    /** {@return the diagnoses for {@link io.github.migrationreadiness.report.Json}} */
    List<Map<String, @Nullable Object>> asTree() {
        return diagnoses.stream().map(Diagnosed::asTree).toList();
    }

    private static Diagnosed ofDocument(String text, JsonNode document) {
        try {
            List<MigrationStatus> migrations = MigrationStatus.parseAll(text);
            List<Diagnosis> diagnoses =
                    migrations.stream().flatMap(it -> it.diagnoses().stream()).toList();
            return new Diagnosed(migrations, diagnoses, silence(migrations, diagnoses));
        } catch (MalformedDocumentException otherDocument) {
            return ofText(
                    OpenTexts.of(document).collect(Collectors.joining("\n")),
                    Optional.of("The texts in it are read one by one. " + otherDocument.getMessage()));
        }
    }

    /** A document without a state and without errors does not mean success. */
    private static Optional<String> silence(List<MigrationStatus> migrations, List<Diagnosis> diagnoses) {
        return diagnoses.isEmpty()
                ? migrations.stream().flatMap(Diagnosed::silence).findFirst()
                : Optional.empty();
    }

    private static Stream<String> silence(MigrationStatus migration) {
        return new RecognisedErrors(migration.system()).judge(migration) instanceof Outcome.Inconclusive silent
                ? Stream.of("No error is reported, which proves nothing: " + silent.reason() + ". " + silent.remedy())
                : Stream.empty();
    }

    private static Diagnosed ofText(String text, Optional<String> note) {
        return new Diagnosed(List.of(), text.isBlank() ? List.of() : MigrationDiagnosis.of(text), note);
    }

    private static Map<String, @Nullable Object> asTree(Diagnosis diagnosis) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(
                "system", diagnosis.system() == null ? null : diagnosis.system().name());
        tree.put("code", diagnosis.code());
        tree.put("title", diagnosis.title());
        tree.put("severity", diagnosis.severity().name());
        tree.put("database", diagnosis.database());
        tree.put("values", new TreeMap<>(diagnosis.values()));
        tree.put("cause", diagnosis.cause());
        tree.put("resolution", diagnosis.resolution());
        tree.put("text", diagnosis.text());
        tree.put("remarks", diagnosis.remarks());
        tree.put("advice", diagnosis.knownError().map(Advice::of).filter(advice -> !advice.isEmpty()));
        tree.put(
                "documentation",
                diagnosis.knownError().map(error -> error.documentation().toString()));
        return tree;
    }
}
