package io.github.migrationreadiness.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what speaks of an error and was not recognised: lines that call themselves an error, those that follow each other
 * as one. What else is in a log is not kept, unless nothing at all was recognised: then its beginning is, or the beginning
 * of the first such lines.
 */
final class Unrecognised {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TRACE = 4_000;
    static final int LONGEST_TEXT = PassageFinder.LONGEST_TEXT;
    /** Characters between two lines that still tell of the same. */
    private static final int TOGETHER = 400;

    /** What has to be known behind a line before it is judged: what was recognised around it, and its end. */
    private static final int AHEAD = LONGEST_TRACE + LONGEST_LINE;

    private final StringBuilder head = new StringBuilder();
    private final List<LocatedDiagnosis> recognised = new ArrayList<>();
    private final List<LocatedDiagnosis> blocks = new ArrayList<>();
    private int passed;
    private String first = "";
    private boolean known;
    private @Nullable ErrorBlock block;
    /** Where the next line begins in the whole text. */
    private long line;

    /** Takes note of what was recognised, in the order of the text. */
    void skip(LocatedDiagnosis found) {
        recognised.add(found);
    }

    /**
     * {@return the lines that call themselves an error, as one where they follow each other}
     *
     * @param window a part of the text
     * @param offset where it begins in the whole text
     * @param to how far of it is known what was recognised
     * @param last whether nothing comes behind it
     */
    List<LocatedDiagnosis> in(String window, long offset, int to, boolean last) {
        blocks.clear();
        keepBeginning(window, offset, to);
        int limit = last ? to : to - AHEAD;
        for (int at = (int) (line - offset); at < limit; at = (int) (line - offset)) {
            look(window, offset, at, endOfLine(window, at, window.length()));
        }
        if (last) {
            close();
        }
        forget();
        return List.copyOf(blocks);
    }

    /** Windows overlap: a part goes on where the last one ended. */
    private void keepBeginning(String window, long offset, int to) {
        int from = (int) Math.min(head.length() - offset, to);
        int room = LONGEST_TEXT - head.length();
        if (room > 0) {
            head.append(window, from, Math.min(to, from + room));
        }
    }

    private void look(String window, long offset, int from, int to) {
        line = offset + to + 1;
        known = isRecognised(offset + from, offset + to)
                || (known && from < to && CharacterClasses.isBlank(window.charAt(from)));
        boolean error = !known && ErrorLine.is(window, from, to);
        if (block != null && (known || (error && offset + from - block.end() > TOGETHER))) {
            close();
        }
        if (error) {
            block = block == null ? new ErrorBlock(offset + from) : block;
            block.add(window, offset, to);
        }
    }

    private void close() {
        ErrorBlock closed = block;
        block = null;
        if (closed != null && (!closed.isException() || !isAroundRecognised(closed))) {
            blocks.add(closed.found());
            first = first.isEmpty() ? closed.text() : first;
        }
    }

    /** {@return whether the block is an exception that was thrown because of what was recognised, or led to it} */
    private boolean isAroundRecognised(ErrorBlock closed) {
        return recognised.stream()
                .skip(Math.max(0, passed - 1))
                .limit(2)
                .anyMatch(found ->
                        found.start() <= closed.end() + LONGEST_TRACE && found.end() >= closed.begin() - LONGEST_TRACE);
    }

    /** Only the last that was passed can still be near. */
    private void forget() {
        int over = Math.max(0, passed - 1);
        recognised.subList(0, over).clear();
        passed -= over;
    }

    private static int endOfLine(String window, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_LINE && window.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** {@return whether something was recognised in a part; the parts come in the order of the text} */
    private boolean isRecognised(long from, long to) {
        while (passed < recognised.size() && recognised.get(passed).end() < from) {
            passed++;
        }
        return passed < recognised.size() && recognised.get(passed).start() <= to;
    }

    /** {@return one diagnosis for a text in which nothing was recognised; none for a blank one} */
    List<Diagnosis> whole() {
        String text = (first.isEmpty() ? head : first).toString().strip();
        return text.chars().allMatch(c -> CharacterClasses.isBlank((char) c))
                ? List.of()
                : List.of(unknown(text.substring(0, Math.min(text.length(), LONGEST_TEXT)), List.of()));
    }

    static Diagnosis unknown(String text, List<String> remarks) {
        return new Diagnosis(null, null, Severity.UNKNOWN, null, Map.of(), text, remarks);
    }

    /** {@return the text without what differs from time to time} */
    static String shape(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }
}
