package io.github.migrationreadiness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little markup of the documented texts: code between backticks, and links. */
final class Prose {

    private static final Pattern MARKUP =
            Pattern.compile("`(?<code>[^`]+)`|\\[(?<text>[^\\]]+)]\\((?<link>https?://[^\\s()<>\"]+)\\)");

    private Prose() {}

    /**
     * A part of a text; nothing but one of the three is filled.
     *
     * @param words plain words
     * @param code something to be set as code
     * @param link an address; it is shown itself, since names of objects in a text may pretend to be links
     */
    record Piece(String words, String code, String link) {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher markup = MARKUP.matcher(text);
        int end = 0;
        while (markup.find()) {
            add(pieces, text.substring(end, markup.start()));
            add(pieces, markup);
            end = markup.end();
        }
        add(pieces, text.substring(end));
        return pieces;
    }

    private static void add(List<Piece> pieces, Matcher markup) {
        String code = markup.group("code");
        if (code != null) {
            pieces.add(new Piece("", code, ""));
            return;
        }
        add(pieces, markup.group("text") + " (");
        pieces.add(new Piece("", "", markup.group("link")));
        add(pieces, ")");
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, "", ""));
        }
    }
}
