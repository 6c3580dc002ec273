package io.github.migrationreadiness.console;

import io.github.migrationreadiness.document.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of a document that may be shown. */
final class OpenTexts {

    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|pwd|secret|token|credential|(account|auth|access|shared|api)_?key|connection_?string",
            Pattern.CASE_INSENSITIVE);

    private OpenTexts() {}

    static Stream<String> of(JsonNode node) {
        Stream<String> ofFields =
                node.fields().stream().filter(field -> !isSecret(field)).flatMap(field -> of(field.getValue()));
        Stream<String> ofElements = node.elements().stream().flatMap(OpenTexts::of);
        return Stream.of(node.text().stream(), ofFields, ofElements).flatMap(texts -> texts);
    }

    private static boolean isSecret(Map.Entry<String, JsonNode> field) {
        return SECRET.matcher(field.getKey()).find();
    }
}
