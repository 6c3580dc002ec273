package io.github.migrationreadiness.redaction;

import java.util.function.IntPredicate;

/**
 * A text that may be asked for any place: outside of it there is nothing but NUL.
 *
 * @param all the whole
 */
record BoundedText(String all) {

    private static final String BLANKS = " \t\u00A0\u3000";

    int length() {
        return all.length();
    }

    char at(int place) {
        return place >= 0 && place < all.length() ? all.charAt(place) : '\0';
    }

    String part(int from, int to) {
        return all.substring(Math.max(0, from), Math.min(all.length(), to));
    }

    String part(Span span) {
        return part(span.from(), span.to());
    }

    /** {@return whether something stands at a place, in whatever case} */
    boolean is(int place, String what) {
        return all.regionMatches(true, place, what, 0, what.length());
    }

    boolean isExactly(int place, String what) {
        return all.startsWith(what, place);
    }

    /** {@return the first place from one on, at most so far away, whose character is no more of a kind} */
    int skip(int from, int most, IntPredicate kind) {
        int end = from;
        while (end < all.length() && end - from < most && kind.test(all.charAt(end))) {
            end++;
        }
        return end;
    }

    int skip(int from, int most, String characters) {
        return skip(from, most, c -> characters.indexOf(c) >= 0);
    }

    int skipBlanks(int from) {
        return skip(from, 64, BLANKS);
    }

    int skipWord(int from, int most) {
        return skip(from, most, BoundedText::isWord);
    }

    /** {@return the lowest place before one, at most so far away, from which on all characters are of a kind} */
    int skipBack(int end, int most, IntPredicate kind) {
        int from = end;
        while (from > 0 && end - from < most && kind.test(all.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    int skipBack(int end, int most, String characters) {
        return skipBack(end, most, c -> characters.indexOf(c) >= 0);
    }

    int endOfLine(int from) {
        return skip(from, Integer.MAX_VALUE, c -> c != '\n' && c != '\r');
    }

    boolean isStartOfLine(int place) {
        return place == 0 || at(place - 1) == '\n';
    }

    boolean isEndOfLine(int place) {
        return place >= all.length() || at(place) == '\n' || at(place) == '\r';
    }

    /** {@return whether a word begins at a place} */
    boolean isStartOfWord(int place) {
        return !isWord(at(place - 1));
    }

    static boolean isBlank(int c) {
        return BLANKS.indexOf(c) >= 0 || c == '\n' || c == '\r';
    }

    static boolean isWord(int c) {
        if (c < 128) {
            return isLatin(c) || isDigit(c) || c == '_';
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    static boolean isLatin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(int c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    /** {@return whether it only adds to the letter before it, as an accent of its own does} */
    static boolean isMark(int c) {
        int type = c < 128 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isOfBase64(int c) {
        return isLatin(c) || isDigit(c) || c == '+' || c == '/';
    }

    static boolean isOfToken(int c) {
        return isWord(c) || "-._~+/=".indexOf(c) >= 0;
    }
}
