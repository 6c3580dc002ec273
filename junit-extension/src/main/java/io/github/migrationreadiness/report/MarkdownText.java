package io.github.migrationreadiness.report;

import com.samskivert.mustache.Mustache;
import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;
import java.util.regex.Pattern;

/**
 * Text as Markdown shows it. Whatever could be markup anywhere becomes a character reference, which both Markdown and the
 * HTML inside it understand. Characters that cannot be seen are named instead, since nothing is copied from a summary.
 */
final class MarkdownText implements Mustache.Escaper {

    /** Those of right-to-left scripts, which would turn the text around them. */
    private static final Pattern TURNING =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    private static final String SAFE = " ,;/%?'\"().:-+";

    /** What makes a list at the beginning of a line, and is harmless within. */
    private static final Pattern LIST = Pattern.compile("^[-+]|(?<=^\\d{1,9})[.)]");

    /** What hosts make links of by themselves. */
    private static final Pattern LINK = Pattern.compile("(?<=(?i:https?|ftp|mailto|xmpp|www))[:.]");

    /** Keeps hosts from recognising something, and cannot be seen. */
    private static final String ZERO_WIDTH_SPACE = "&#8203;";

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    @Override
    public String escape(String raw) {
        StringBuilder markdown = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(character -> append(markdown, character));
        String harmless = LIST.matcher(markdown)
                .replaceAll(markup -> reference(markup.group().charAt(0)));
        harmless = LogCommand.disarmed(harmless, MarkdownText::reference);
        harmless = LINK.matcher(harmless).replaceAll(ZERO_WIDTH_SPACE + "$0");
        return isolated(harmless);
    }

    /** {@return text for a fenced block, where nothing needs a name but what cannot be seen, or a CI system would carry out} */
    static String fenced(String raw) {
        StringBuilder text = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(character -> appendFenced(text, character));
        return LogCommand.disarmed(text.toString(), MarkdownText::named);
    }

    private static void append(StringBuilder markdown, int character) {
        if (Invisible.is(character)) {
            markdown.append("&lt;").append(Invisible.name(character)).append("&gt;");
        } else if (character == '@') {
            markdown.append(reference(character)).append(ZERO_WIDTH_SPACE);
        } else if (Character.isLetterOrDigit(character) || SAFE.indexOf(character) >= 0) {
            markdown.appendCodePoint(character);
        } else {
            markdown.append(reference(character));
        }
    }

    private static String reference(int character) {
        return "&#" + character + ";";
    }

    private static void appendFenced(StringBuilder text, int character) {
        if (Invisible.is(character) && character != '\n' && character != '\t') {
            text.append(named(character));
        } else {
            text.appendCodePoint(character);
        }
    }

    private static String named(int character) {
        return "<" + Invisible.name(character) + ">";
    }

    private static String isolated(String markdown) {
        return TURNING.matcher(markdown).find() ? ISOLATE + markdown + END_OF_ISOLATE : markdown;
    }
}
