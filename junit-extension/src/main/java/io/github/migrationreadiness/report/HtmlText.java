package io.github.migrationreadiness.report;

import com.samskivert.mustache.Mustache;
import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;

/**
 * Text as HTML shows it: nothing in it is markup, and characters that cannot be seen, or that turn the text around them,
 * show by name. The characters stay what they are, so that what is copied from the page is exact.
 */
final class HtmlText implements Mustache.Escaper {

    private static final String REPLACEMENT = "\uFFFD";

    @Override
    public String escape(String raw) {
        StringBuilder html = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(character -> append(html, character));
        return LogCommand.disarmed(html.toString(), HtmlText::reference);
    }

    private static void append(StringBuilder html, int character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n' -> html.append("<span class=\"line\">\n</span>");
            default -> appendOther(html, character);
        }
    }

    private static void appendOther(StringBuilder html, int character) {
        if (Invisible.is(character)) {
            html.append("<bdi class=\"invisible\" title=\"")
                    .append(Invisible.name(character))
                    .append("\">")
                    .append(exact(character))
                    .append("</bdi>");
        } else {
            html.appendCodePoint(character);
        }
    }

    /** HTML has no way to write a NUL or half a surrogate pair, and reads a bare carriage return as a line feed. */
    private static String exact(int character) {
        if (character == 0 || Character.getType(character) == Character.SURROGATE) {
            return REPLACEMENT;
        }
        return isOfC1(character) ? Character.toString(character) : reference(character);
    }

    /** HTML takes their numbers for those of Windows' characters. */
    private static boolean isOfC1(int character) {
        return character >= 0x7F && character <= 0x9F;
    }

    private static String reference(int character) {
        return "&#" + character + ";";
    }
}
