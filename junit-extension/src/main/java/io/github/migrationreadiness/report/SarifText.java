package io.github.migrationreadiness.report;

import java.util.Map;

/** Messages of SARIF, in which braces and links have a meaning that data must not have. */
final class SarifText {

    /** What code scanning takes of a description. */
    private static final int LIMIT = 1024;

    private SarifText() {}

    /**
     * {@return a message that says the text and nothing else}
     *
     * @param text any text
     */
    static Map<String, Object> of(String text) {
        return message(text.replace("](", "\\]("));
    }

    /**
     * {@return a description, perhaps cut, whose links are links}
     *
     * @param text a text of the documentation or of the team
     */
    static Map<String, Object> description(String text) {
        return message(text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…");
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text.replace("{", "{{").replace("}", "}}"));
    }
}
