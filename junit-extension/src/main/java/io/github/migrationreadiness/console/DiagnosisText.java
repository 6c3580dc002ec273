package io.github.migrationreadiness.console;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.diagnosis.Diagnosis;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Diagnoses for people.
 *
 * @param out takes them
 * @param paint colours them
 */
record DiagnosisText(PrintWriter out, Paint paint) {

    private static final String INDENT = "  ";

    void print(Diagnosed diagnosed) {
        diagnosed.migrations().forEach(migration -> out.println(paint.heading("Status of " + migration)));
        if (diagnosed.diagnoses().isEmpty()) {
            out.println("It reports no error.");
        }
        diagnosed.diagnoses().forEach(this::print);
    }

    private void print(Diagnosis diagnosis) {
        out.println();
        out.println(paint.heading(title(diagnosis)));
        section("What to make of it", severity(diagnosis));
        section("Text", diagnosis.text());
        section("Values", values(diagnosis.values()));
        section("Cause", diagnosis.cause().orElse(""));
        section("Resolution", diagnosis.resolution().orElse(noResolution(diagnosis)));
        section("Advice of this kit", diagnosis.knownError().map(Advice::of).orElse(""));
        section("Remarks", String.join("\n", diagnosis.remarks()));
        section(
                "Documentation",
                diagnosis
                        .knownError()
                        .map(error -> error.documentation().toString())
                        .orElse(""));
    }

    private static String title(Diagnosis diagnosis) {
        String database = diagnosis.database() == null ? "" : " (database \"" + diagnosis.database() + "\")";
        return diagnosis
                        .knownError()
                        .map(error -> error.code() + "  " + error.title())
                        .orElse("Not recognised")
                + database;
    }

    private static String severity(Diagnosis diagnosis) {
        return switch (diagnosis.severity()) {
            case ERROR -> "An error: the migration cannot go on until the cause is fixed.";
            case WARNING -> "A warning: the service goes on in spite of it.";
            case RETRY -> "An error that may pass by itself: trying again makes sense.";
            case NO_ACTION -> "Nothing has to be done.";
            case UNKNOWN -> "Unknown: the error is not documented.";
        };
    }

    private static String values(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> value.getKey() + ": " + value.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static String noResolution(Diagnosis diagnosis) {
        return diagnosis.knownError().filter(MigrationError::documented).isPresent()
                ? "The documentation gives none."
                : "";
    }

    private void section(String title, String text) {
        if (!text.isEmpty()) {
            out.println();
            out.println(paint.heading(title));
            out.println(Wrapped.of(text, INDENT));
        }
    }
}
