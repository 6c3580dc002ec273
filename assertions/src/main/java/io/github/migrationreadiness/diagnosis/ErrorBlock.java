package io.github.migrationreadiness.diagnosis;

import java.util.List;

/** Lines that call themselves an error and follow each other. */
final class ErrorBlock {

    private final long begin;
    private final StringBuilder text = new StringBuilder();
    private long end;
    private boolean levelled;

    /**
     * Begins without a line.
     *
     * @param begin where it begins in the whole text
     */
    ErrorBlock(long begin) {
        this.begin = begin;
        end = begin;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    /**
     * Adds a line and what stands before it.
     *
     * @param window a part of the text, which has both
     * @param offset where it begins in the whole text
     * @param to the end of the line in it
     */
    void add(String window, long offset, int to) {
        int from = (int) (end - offset);
        String more = window.substring(from, to);
        levelled |= more.lines().anyMatch(ErrorLine::beginsWithLevel);
        text.append(more, 0, Math.min(more.length(), Math.max(0, Unrecognised.LONGEST_TEXT - text.length())));
        end = offset + to;
    }

    /** {@return whether all there is to it is the name of an exception with its message} */
    boolean isException() {
        return !levelled && ErrorLine.isException(text.toString());
    }

    String text() {
        return text.toString().strip();
    }

    LocatedDiagnosis found() {
        return new LocatedDiagnosis(begin, end, Unrecognised.unknown(text(), List.of()));
    }
}
