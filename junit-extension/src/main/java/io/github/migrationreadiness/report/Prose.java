package io.github.migrationreadiness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little markup of the documented texts: code between backticks, and links. */
final class Prose {

    private static final Pattern MARKUP =
            Pattern.compile("`(?<code>[^`]+)`|\\[(?<text>[^\\]]+)]\\((?<link>https?://[^\\s()<>\"]+)\\)");

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean links;

    private Prose(boolean links) {
        this.links = links;
    }

    /**
     * A part of a text; one of the three is filled.
     *
     * @param words plain words
     * @param code something to be set as code
     * @param link an address, which is also what is shown of the link
     */
    record Piece(String words, String code, String link) {}

    /** {@return the parts of a text of the documentation} */
    static List<Piece> of(String text) {
        return new Prose(true).split(text);
    }

    /** {@return the parts of a text with names of objects in it, which may look like links and never become one} */
    static List<Piece> withNames(String text) {
        return new Prose(false).split(text);
    }

    private List<Piece> split(String text) {
        Matcher markup = MARKUP.matcher(text);
        int end = 0;
        while (markup.find()) {
            words(text.substring(end, markup.start()));
            piece(markup);
            end = markup.end();
        }
        words(text.substring(end));
        return pieces;
    }

    private void piece(Matcher markup) {
        String code = markup.group("code");
        if (code != null) {
            pieces.add(new Piece("", code, ""));
        } else {
            words(markup.group("text") + " (");
            link(markup.group("link"));
            words(")");
        }
    }

    private void link(String address) {
        pieces.add(links ? new Piece("", "", address) : new Piece(address, "", ""));
    }

    private void words(String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, "", ""));
        }
    }
}
