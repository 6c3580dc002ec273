package io.github.migrationreadiness.config;

/**
 * The text of a key, and where it was read.
 *
 * @param key the key
 * @param text as found; a secret stays a secret in every message
 * @param level the kind of origin
 * @param origin the origin in words
 */
record Value(NamedKey<?> key, String text, Level level, String origin) {

    boolean isBlank() {
        return key.format().isSecret() ? text.isEmpty() : text.isBlank();
    }

    /** {@return the text without the white space around it, which editors and shells leave behind} */
    String stripped() {
        return key.format().isSecret() ? text : text.strip();
    }

    @Override
    public String toString() {
        return key.name() + " = " + key.format().show(stripped()) + ", read from " + origin;
    }
}
