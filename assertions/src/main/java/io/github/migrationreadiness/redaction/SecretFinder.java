package io.github.migrationreadiness.redaction;

/** Finds the secret that a place of a text introduces or ends. It looks only so far, so that work grows with the text. */
@FunctionalInterface
interface SecretFinder {

    /**
     * {@return where the secret is, or {@link Span#NONE}}
     *
     * @param text the whole text
     * @param at the place of one of the characters that the kind is told by
     */
    Span find(BoundedText text, int at);
}
