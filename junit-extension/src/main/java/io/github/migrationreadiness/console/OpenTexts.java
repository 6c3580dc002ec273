package io.github.migrationreadiness.console;

import io.github.migrationreadiness.document.JsonNode;
import io.github.migrationreadiness.redaction.Redaction;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a document that may be shown. */
final class OpenTexts {

    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|pwd|secret|token|credential|(account|auth|access|shared|api)_?key|connection_?string",
            Pattern.CASE_INSENSITIVE);

    private OpenTexts() {}

    static Stream<String> of(JsonNode node) {
        boolean entry = isEntryOfSecret(node);
        Stream<String> ofFields = node.fields().stream()
                .filter(field -> !isSecret(field.getKey()) && !(entry && isValue(field.getKey())))
                .flatMap(field -> of(field.getValue()));
        Stream<String> ofElements = node.elements().stream().flatMap(OpenTexts::of);
        return Stream.of(node.text().stream(), ofFields, ofElements).flatMap(texts -> texts);
    }

    /** {@return whether it is such as {@code {"name": "password", "value": "x"}}} */
    private static boolean isEntryOfSecret(JsonNode node) {
        return node.fields().stream()
                .filter(field -> !isValue(field.getKey()))
                .flatMap(field -> field.getValue().text().stream())
                .anyMatch(Redaction::isSecret);
    }

    private static boolean isValue(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("value");
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name).find() || Redaction.isSecret(name) || name.equalsIgnoreCase("authorization");
    }
}
