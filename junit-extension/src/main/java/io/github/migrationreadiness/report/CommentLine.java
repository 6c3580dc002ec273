package io.github.migrationreadiness.report;

import java.util.stream.Collectors;

/** Text that others chose, such as the name of an object, made fit for one line of a comment. */
final class CommentLine {

    private CommentLine() {}

    /**
     * {@return the text without anything that ends a line, or that makes an editor show it in another order than it is run}
     *
     * @param text any text
     */
    static String of(String text) {
        return text.codePoints().mapToObj(CommentLine::visible).collect(Collectors.joining());
    }

    private static String visible(int codePoint) {
        return Invisible.is(codePoint) ? "\\u%04x".formatted(codePoint) : Character.toString(codePoint);
    }
}
