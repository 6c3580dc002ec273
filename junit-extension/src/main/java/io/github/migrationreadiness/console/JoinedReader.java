package io.github.migrationreadiness.console;

import java.io.IOException;
import java.io.Reader;

/** A text of two parts. */
final class JoinedReader extends Reader {

    private final Reader first;
    private final Reader second;
    private boolean ended;

    JoinedReader(Reader first, Reader second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = ended ? -1 : first.read(buffer, offset, length);
        ended = read < 0;
        return ended ? second.read(buffer, offset, length) : read;
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
    }
}
