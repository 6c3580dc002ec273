package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;
import java.util.stream.Collectors;

/** Text that others chose, such as the name of an object, made fit for one line of a comment. */
final class CommentLine {

    private CommentLine() {}

    /**
     * {@return the text without anything that ends a line, or that makes an editor show it in another order than it is run, or
     * that a CI system carries out}
     *
     * @param text any text
     */
    static String of(String text) {
        String visible = text.codePoints().mapToObj(CommentLine::visible).collect(Collectors.joining());
        return LogCommand.disarmed(visible, CommentLine::escaped);
    }

    private static String visible(int codePoint) {
        return Invisible.is(codePoint) ? escaped(codePoint) : Character.toString(codePoint);
    }

    private static String escaped(int codePoint) {
        return "\\u%04x".formatted(codePoint);
    }
}
