package io.github.migrationreadiness.check;

import java.util.Locale;

/**
 * Statements in which every character can be seen, as the SQL standard lets them be written: {@code U&"\001B"} for a name,
 * {@code U&'\001B'} for a text. They do the same; but whoever prints them prints no control character, no direction mark and
 * no command of a CI system.
 *
 * <p>PostgreSQL reads them where {@code standard_conforming_strings} is on, as it is by default, and characters beyond ASCII in
 * a database in UTF-8, from version 13 in any. T-SQL has nothing of the kind: its names in brackets and its {@code N'…'} stay.
 */
public final class VisibleSql {

    private final String sql;
    private final StringBuilder visible;
    private int at;

    private VisibleSql(String sql) {
        this.sql = sql;
        visible = new StringBuilder(sql.length() + 16);
    }

    /**
     * {@return the same statement}
     *
     * @param sql one statement or several
     */
    public static String of(String sql) {
        return Invisible.in(sql) || LogCommand.in(sql) ? new VisibleSql(sql).rewritten() : sql;
    }

    private String rewritten() {
        while (at < sql.length()) {
            next();
        }
        return visible.toString();
    }

    private void next() {
        char c = sql.charAt(at);
        if (c == '"') {
            name();
        } else if (c == '\'') {
            text();
        } else if (sql.startsWith("--", at)) {
            named(endOf("\n"));
        } else if (sql.startsWith("/*", at)) {
            named(endOf("*/"));
        } else if (c == '[' && !isSubscript()) {
            copyTo(closing(']', false));
        } else if (Character.isWhitespace(c)) {
            copyTo(at + 1);
        } else {
            named(at + Character.charCount(sql.codePointAt(at)));
        }
    }

    private void name() {
        int end = closing('"', false);
        if (isPrefixed("U&")) {
            copyTo(end);
        } else {
            unicode(end);
        }
    }

    private void text() {
        if (isPrefixed("E")) {
            escaped(closing('\'', true));
        } else if (isPrefixed("N") || isPrefixed("U&")) {
            copyTo(closing('\'', false));
        } else {
            unicode(closing('\'', false));
        }
    }

    /** {@return whether a letter or digit stands before this place, or the end of something in brackets} */
    private boolean isSubscript() {
        return at > 0 && (isOfWord(sql.charAt(at - 1)) || sql.charAt(at - 1) == ']');
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private boolean isPrefixed(String prefix) {
        int start = at - prefix.length();
        boolean alone = start <= 0 || !isOfWord(sql.charAt(start - 1));
        return start >= 0 && alone && sql.regionMatches(true, start, prefix, 0, prefix.length());
    }

    /** {@return the place behind the sign that closes, which is doubled within} */
    private int closing(char sign, boolean backslashes) {
        int end = at + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            boolean pair = (backslashes && c == '\\') || (c == sign && sql.startsWith(String.valueOf(sign), end + 1));
            if (c == sign && !pair) {
                return end + 1;
            }
            end += pair ? 2 : 1;
        }
        return sql.length();
    }

    private int endOf(String sign) {
        int end = sql.indexOf(sign, at);
        return end < 0 ? sql.length() : end + (sign.equals("\n") ? 0 : sign.length());
    }

    private void copyTo(int end) {
        visible.append(sql, at, Math.min(end, sql.length()));
        at = end;
    }

    private void unicode(int end) {
        String token = sql.substring(at, end);
        if (needs(token)) {
            visible.append("U&");
            append(token, "\\%04X", "\\+%06X", "\\\\");
        } else {
            visible.append(token);
        }
        at = end;
    }

    private void escaped(int end) {
        append(sql.substring(at, end), "\\u%04X", "\\U%08X", "\\");
        at = end;
    }

    private void named(int end) {
        append(sql.substring(at, end), "\\u%04x", "\\u%06x", "\\");
        at = end;
    }

    private static boolean needs(String token) {
        return Invisible.in(token) || LogCommand.in(token);
    }

    private void append(String token, String ofFour, String ofMore, String backslash) {
        for (int i = 0; i < token.length(); i += Character.charCount(token.codePointAt(i))) {
            int character = token.codePointAt(i);
            if (character == '\\') {
                visible.append(backslash);
            } else if (Invisible.is(character) || LogCommand.at(token, i)) {
                visible.append(
                        String.format(Locale.ROOT, Character.isBmpCodePoint(character) ? ofFour : ofMore, character));
            } else {
                visible.appendCodePoint(character);
            }
        }
    }
}
