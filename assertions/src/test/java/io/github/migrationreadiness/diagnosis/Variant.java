package io.github.migrationreadiness.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What happens to a message on its way to who reads it. */
enum Variant {
    AS_PRINTED(text -> text),
    DOUBLE_QUOTES(text -> text.replaceAll("(?<![a-z])['`]|['`](?![a-z])", "\"")),
    BACKTICKS(text -> text.replaceAll("(?<![a-z])'|'(?![a-z])", "`")),
    CURLY_QUOTES(text -> text.replaceAll("(?<![\\w.])['`](?=\\S)", "\u201C")
            .replaceAll("(?<=\\S)['`](?!\\w)", "\u201D")
            .replace("'", "\u2019")),
    NO_QUOTES(text -> text.replaceAll("(?<![a-z])['`\"]|['`\"](?![a-z])", "")),
    EXPANDED(Variant::expanded),
    CONTRACTED(Variant::contracted),
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    LOWER_CASE(text -> text.toLowerCase(Locale.ROOT)),
    JSON(text -> "{\"error\":{\"message\":\"" + json(text) + "\"}}"),
    JSON_OF_DOTNET(text -> "{\"message\":\""
            + json(text).replace("'", "\\u0027").replace("<", "\\u003c").replace("`", "\\u0060") + "\"}"),
    JSON_IN_JSON(text -> "{\"body\":\"{\\\"message\\\":\\\"" + json(json(text)) + "\\\"}\"}"),
    HTML(text -> "<p>"
            + text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("'", "&#39;")
                    .replace("\"", "&quot;") + "</p>"),
    STACK_TRACE(text -> "java.lang.IllegalStateException: " + text
            + "\n\tat com.example.Migrator.run(Migrator.java:42)\n\t... 12 more\n"),
    WRAPPED_LINES(text -> text.replaceAll("(.{50}\\S*) ", "$1\n    ")),
    GERMAN(text -> "Die Migration ist fehlgeschlagen. Meldung: " + text + " Bitte wenden Sie sich an den Support."),
    JAPANESE(text -> "移行に失敗しました。メッセージ: " + text + " サポートに連絡してください。"),
    LOG_LINE(text -> "2025-10-28T10:11:12.345Z [worker-7] ERROR c.e.Migrator - " + text
            + "\n2025-10-28T10:11:13.000Z INFO done\n");

    private static final Map<String, String> CONTRACTIONS = Map.of(
            "isn't", "is not",
            "can't", "cannot",
            "doesn't", "does not",
            "don't", "do not",
            "couldn't", "could not",
            "aren't", "are not",
            "they're", "they are");

    @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
    private final UnaryOperator<String> change;

    Variant(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(String text) {
        return change.apply(text);
    }

    boolean keepsCase() {
        return this != UPPER_CASE && this != LOWER_CASE;
    }

    private static String expanded(String text) {
        String changed = text;
        for (Map.Entry<String, String> contraction : CONTRACTIONS.entrySet()) {
            changed = changed.replace(contraction.getKey(), contraction.getValue());
        }
        return changed;
    }

    private static String contracted(String text) {
        String changed = text;
        for (Map.Entry<String, String> contraction : CONTRACTIONS.entrySet()) {
            changed = changed.replace(contraction.getValue(), contraction.getKey());
        }
        return changed;
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
