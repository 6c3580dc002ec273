package io.github.migrationreadiness.redaction;

import java.util.function.Supplier;

/**
 * A part of a text.
 *
 * @param from its first character
 * @param to the place behind its last one
 */
record Span(int from, int to) {

    /** Nothing was found. */
    static final Span NONE = new Span(-1, -1);

    boolean isFound() {
        return from >= 0;
    }

    boolean isEmpty() {
        return from >= to;
    }

    Span or(Supplier<Span> other) {
        return isFound() ? this : other.get();
    }
}
