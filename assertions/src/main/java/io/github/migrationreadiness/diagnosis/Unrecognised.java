package io.github.migrationreadiness.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps what speaks of an error and was not recognised: lines that call themselves an error, those that follow each other
 * as one. What else is in a log is not kept, unless nothing at all was recognised: then its beginning is, or the beginning
 * of the first such lines.
 */
final class Unrecognised {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TRACE = 4_000;
    private static final int LONGEST_TEXT = Stretch.LONGEST_TEXT;
    /** Characters between two lines that still tell of the same. */
    private static final int TOGETHER = 400;

    private final StringBuilder head = new StringBuilder();
    private final List<Found> recognised = new ArrayList<>();
    private int passed;
    private String first = "";

    /** Takes note of what was recognised in the window that is looked at next. */
    void skip(Found found) {
        recognised.add(found);
    }

    /** {@return the lines of a window that call themselves an error, as one where they follow each other} */
    List<Found> in(String window, int from, int to) {
        if (head.length() < LONGEST_TEXT) {
            head.append(window, from, Math.min(to, from + LONGEST_TEXT));
        }
        List<Found> blocks = blocks(window, from, to);
        recognised.clear();
        passed = 0;
        if (first.isEmpty() && !blocks.isEmpty()) {
            first = blocks.get(0).diagnosis().text();
        }
        return blocks;
    }

    private List<Found> blocks(String window, int from, int to) {
        List<Found> blocks = new ArrayList<>();
        int begin = -1;
        int end = -1;
        boolean known = false;
        int next;
        for (int line = from; line < to; line = next + 1) {
            next = endOfLine(window, line, to);
            known = isRecognised(line, next) || (known && line < next && Letters.isBlank(window.charAt(line)));
            boolean error = !known && ErrorLine.is(window, line, next);
            if (begin >= 0 && (known || (error && line - end > TOGETHER))) {
                add(blocks, window, begin, end);
                begin = -1;
            }
            if (error) {
                begin = begin < 0 ? line : begin;
                end = next;
            }
        }
        if (begin >= 0) {
            add(blocks, window, begin, end);
        }
        return blocks;
    }

    private void add(List<Found> blocks, String window, int begin, int end) {
        if (!ErrorLine.isException(window, begin, end) || !isAroundRecognised(begin, end)) {
            blocks.add(block(window, begin, end));
        }
    }

    /** {@return whether the block is an exception that was thrown because of what was recognised, or led to it} */
    private boolean isAroundRecognised(int begin, int end) {
        return recognised.stream()
                .skip(Math.max(0, passed - 1))
                .limit(2)
                .anyMatch(found -> found.start() <= end + LONGEST_TRACE && found.end() >= begin - LONGEST_TRACE);
    }

    private static int endOfLine(String window, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST_LINE && window.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** {@return whether something was recognised in a part; the parts come in the order of the text} */
    private boolean isRecognised(int from, int to) {
        while (passed < recognised.size() && recognised.get(passed).end() < from) {
            passed++;
        }
        return passed < recognised.size() && recognised.get(passed).start() <= to;
    }

    private static Found block(String window, int begin, int end) {
        String text =
                window.substring(begin, Math.min(end, begin + LONGEST_TEXT)).strip();
        return new Found(begin, end, unknown(text, List.of()));
    }

    /** {@return one diagnosis for a text in which nothing was recognised; none for a blank one} */
    List<Diagnosis> whole() {
        String text = (first.isEmpty() ? head : first).toString().strip();
        return text.chars().allMatch(c -> Letters.isBlank((char) c))
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
