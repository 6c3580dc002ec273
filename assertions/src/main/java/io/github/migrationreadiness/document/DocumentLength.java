package io.github.migrationreadiness.document;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/**
 * How long a document may be that has to be in the memory as a whole.
 *
 * @param characters the most characters that it may have
 * @param memory the most bytes that Java uses
 */
public record DocumentLength(int characters, long memory) {

    /** A document takes up to this many bytes a character: its text, its values and what is made of them. */
    private static final int BYTES_OF_CHARACTER = 16;

    /** A tree of more would help nobody, whatever the memory. */
    private static final int MOST = 64 << 20;

    private static final int PIECE = 1 << 16;

    /** {@return the length that the memory of this JVM allows} */
    public static DocumentLength allowed() {
        return ofMemory(Runtime.getRuntime().maxMemory());
    }

    static DocumentLength ofMemory(long bytes) {
        return new DocumentLength((int) Math.min(MOST, bytes / BYTES_OF_CHARACTER), bytes);
    }

    /**
     * {@return what a text begins with, at most one character more than allowed}
     *
     * @param text where it comes from
     * @throws IOException if it cannot be read
     */
    public String beginning(Reader text) throws IOException {
        StringBuilder beginning = new StringBuilder();
        char[] piece = new char[PIECE];
        int read = 0;
        while (read >= 0 && !isExceededBy(beginning)) {
            beginning.append(piece, 0, read);
            read = text.read(piece, 0, Math.min(PIECE, characters + 1 - beginning.length()));
        }
        return beginning.toString();
    }

    /**
     * {@return whether a text is longer}
     *
     * @param text a text, or its beginning
     */
    public boolean isExceededBy(CharSequence text) {
        return text.length() > characters;
    }

    /** {@return what to tell of a document that is longer} */
    public IOException exceeded() {
        String why = characters == MOST
                ? "the most that are read as a whole; save less of the document"
                : "the most that " + (memory >> 20)
                        + " MB of memory are enough for; give Java more, as with java -Xmx1g,"
                        + " or save less of the document";
        return new IOException(
                String.format(Locale.ROOT, "it is a document of more than %,d characters, %s", characters, why));
    }
}
