package io.github.migrationreadiness.diagnosis;

/** What the characters of a message are good for. */
final class CharacterClasses {

    private static final String QUOTES =
            "'\"`\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00B4\u00AB\u00BB\u2039\u203A\uFF07\uFF02\u300C\u300D";
    private static final int LONGEST_ENTITY = 8;

    private CharacterClasses() {}

    static boolean isWord(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
        }
        return Character.isLetterOrDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return whether a letter can stand in one word with those of English; Japanese sets no blanks between them} */
    static boolean isLatin(char c) {
        return c < '\u0250' || (c >= '\uFF01' && c <= '\uFF5E');
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF';
    }

    /** {@return the length of what JSON or HTML writes for one character, or 0 where it is nothing of that kind} */
    static int lengthOfEscape(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\') {
            return lengthOfBackslash(text, at);
        }
        if (c == '&') {
            return lengthOfEntity(text, at);
        }
        return 0;
    }

    private static int lengthOfEntity(String text, int at) {
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_ENTITY); i++) {
            if (text.charAt(i) == ';') {
                return i - at + 1;
            }
            if (!isWord(text.charAt(i)) && text.charAt(i) != '#') {
                return 0;
            }
        }
        return 0;
    }

    private static int lengthOfBackslash(String text, int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == '\\') {
            next++;
        }
        if (isUnicode(text, next)) {
            return next + 5 - at;
        }
        boolean control = next < text.length() && "nrt".indexOf(text.charAt(next)) >= 0;
        return control ? next + 1 - at : next - at;
    }

    private static boolean isUnicode(String text, int at) {
        if (at + 5 > text.length() || text.charAt(at) != 'u') {
            return false;
        }
        for (int i = at + 1; i < at + 5; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the place of what follows an apostrophe, as in {@code isn't} and {@code they're}, or -1 where none follows} */
    static int suffixAfterApostrophe(String text, int at) {
        int next = afterApostrophe(text, at);
        if (next == at || next >= text.length()) {
            return -1;
        }
        boolean re = text.regionMatches(true, next, "re", 0, 2) && !wordAt(text, next + 2);
        boolean single = "tTsS".indexOf(text.charAt(next)) >= 0 && !wordAt(text, next + 1);
        return re || single ? next : -1;
    }

    private static boolean wordAt(String text, int at) {
        return at < text.length() && isWord(text.charAt(at));
    }

    private static int afterApostrophe(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == '\\' && next - at < LONGEST_ENTITY) {
            next++;
        }
        if (text.startsWith("u0027", next) || text.startsWith("u2019", next)) {
            return next > at ? next + 5 : at;
        }
        if (text.startsWith("&#39;", at)) {
            return at + 5;
        }
        if (next >= text.length() || "'\u2019\u2018\u00B4\uFF07".indexOf(text.charAt(next)) < 0) {
            return at;
        }
        return text.startsWith("''", next) ? next + 2 : next + 1;
    }
}
