package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.redaction.SecretColumns;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Reads a text of any length in windows that overlap by more than a passage can have, so that memory does not grow with the
 * text.
 */
final class WindowedReader {

    private static final int WINDOW = 1 << 17;
    private static final int OVERLAP = 1 << 13;
    /** What is looked at once more for the sake of what follows. */
    private static final int LOOKBACK = 1 << 13;
    /** How far a place between two words may be from where it is looked for. */
    private static final int LONGEST_WORD = 1 << 10;

    private final Reader reader;
    private final SecretColumns columns = new SecretColumns();
    private final PiecewiseRedaction redacting = new PiecewiseRedaction();
    private final DiagnosisCollector findings = new DiagnosisCollector();
    private final char[] buffer;
    /** Where the window begins in the whole text; the length of what was redacted does not count. */
    private long offset;

    private String window = "";
    private int known;
    private int endOfLast;
    private boolean ended;

    private WindowedReader(Reader reader, int size) {
        this.reader = reader;
        buffer = new char[size];
    }

    static List<Diagnosis> of(Reader reader) throws IOException {
        return of(reader, WINDOW);
    }

    /** {@return what a text says, whatever the size of a window} */
    static List<Diagnosis> of(Reader reader, int size) throws IOException {
        WindowedReader reading = new WindowedReader(reader, size);
        while (!reading.ended) {
            reading.next();
        }
        return reading.findings.diagnoses();
    }

    private void next() throws IOException {
        int read = fill();
        ended = read < buffer.length;
        String more = new String(buffer, 0, read);
        window = redacting.next(window, ended ? columns.last(more) : columns.next(more), ended);
        int settled = ended ? window.length() : settled();
        int end = settled;
        for (LocatedDiagnosis found : PassageFinder.in(window, known, endOfLast)) {
            if (found.start() < settled) {
                findings.add(found, offset);
                endOfLast = (int) found.end();
                end = Math.max(end, endOfLast);
            }
        }
        findings.addUnknown(window, offset, end, ended);
        slide(end);
    }

    private int fill() throws IOException {
        int read = 0;
        while (read < buffer.length) {
            int more = reader.read(buffer, read, buffer.length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return read;
    }

    /** {@return a place between two words before which every passage can be seen whole} */
    private int settled() {
        int place = Math.max(known, window.length() - OVERLAP);
        for (int at = place; at > Math.max(known, place - LONGEST_WORD); at--) {
            if (CharacterClasses.isBlank(window.charAt(at))) {
                return at;
            }
        }
        return place;
    }

    private void slide(int end) {
        int from = Math.max(0, end - LOOKBACK);
        offset += from;
        window = window.substring(from);
        known = end - from;
        endOfLast = Math.max(0, endOfLast - from);
    }
}
