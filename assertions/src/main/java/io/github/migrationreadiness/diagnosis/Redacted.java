package io.github.migrationreadiness.diagnosis;

/** Texts of documents as they may be shown. */
final class Redacted {

    private Redacted() {}

    static String text(String text) {
        return text;
    }
}
