package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Shown;

/**
 * How the value of a key is written.
 *
 * @param <T> what the text stands for
 */
interface Format<T> {

    /**
     * {@return what the text stands for}
     *
     * @param text never blank
     * @throws RefusedException if it stands for nothing
     */
    T parse(String text);

    /** {@return the allowed values, as messages and tables list them} */
    String allowed();

    /**
     * {@return the text as a message may show it}
     *
     * @param text any text, also a wrong one
     */
    default String show(String text) {
        return Shown.quoted(text);
    }

    /** {@return whether the text is a secret, which no message shows and most origins refuse} */
    default boolean isSecret() {
        return false;
    }

    /**
     * {@return whether a secret stands in a text that should hold none}
     *
     * @param text any text
     */
    default boolean holdsSecret(String text) {
        return false;
    }
}
