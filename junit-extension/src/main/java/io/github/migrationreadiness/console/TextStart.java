package io.github.migrationreadiness.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * What a text of any length begins with.
 *
 * @param first its first character that is no white space, or -1 where there is none
 * @param text the whole text
 */
record TextStart(int first, Reader text) {

    /** White space before a text says at most how far its first line is indented. */
    private static final int LONGEST_INDENT = 1 << 13;

    static TextStart of(Reader reader) throws IOException {
        Reader rest = new BufferedReader(reader);
        StringBuilder begun = new StringBuilder();
        int first = rest.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            append(begun, first);
            first = rest.read();
        }
        if (first >= 0) {
            append(begun, first);
        }
        return new TextStart(first, new JoinedReader(new StringReader(begun.toString()), rest));
    }

    private static void append(StringBuilder begun, int character) {
        begun.append((char) character);
        if (begun.length() > 2 * LONGEST_INDENT) {
            begun.delete(0, LONGEST_INDENT);
        }
    }

    boolean isBlank() {
        return first < 0;
    }

    boolean looksLikeJson() {
        return first == '{' || first == '[';
    }
}
