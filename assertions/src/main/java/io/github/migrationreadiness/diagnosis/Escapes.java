package io.github.migrationreadiness.diagnosis;

/** Undoes what JSON and HTML do to characters, in a value that may be from either or from neither. */
final class Escapes {

    /** JSON in JSON in JSON. */
    private static final int MOST_LEVELS = 3;

    private Escapes() {}

    static String undo(String raw) {
        String text = raw;
        boolean again = true;
        for (int i = 0; i < MOST_LEVELS && again; i++) {
            again = doublesItsBackslashes(text);
            text = once(text, again);
        }
        return text;
    }

    private static String once(String raw, boolean json) {
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            at = raw.charAt(at) == '\\' ? backslash(raw, at, json, text) : other(raw, at, text);
        }
        return text.toString();
    }

    /** A path of Windows has single ones, except for two at the beginning. */
    private static boolean doublesItsBackslashes(String raw) {
        int begin = raw.indexOf('\\');
        boolean inner = false;
        for (int at = begin; at >= 0; at = raw.indexOf('\\', endOfRun(raw, at))) {
            int length = endOfRun(raw, at) - at;
            boolean ofCharacter = isOfCharacter(raw, at, length);
            if (length % 2 == 1 && !ofCharacter) {
                return false;
            }
            inner |= !ofCharacter && (length > 2 || (at > begin && length == 2));
        }
        return inner;
    }

    /** As in {@code \\u0027}, and before a quote. */
    private static boolean isOfCharacter(String raw, int at, int length) {
        int end = at + length;
        boolean beforeQuote = end < raw.length() && CharacterClasses.isQuote(raw.charAt(end));
        return beforeQuote || CharacterClasses.lengthOfEscape(raw, at) - length == 5;
    }

    private static int endOfRun(String raw, int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) == '\\') {
            at++;
        }
        return at;
    }

    private static int backslash(String raw, int at, boolean json, StringBuilder text) {
        int end = endOfRun(raw, at);
        int unicode = CharacterClasses.lengthOfEscape(raw, at) - (end - at);
        if (unicode == 5) {
            text.append((char) Integer.parseInt(raw.substring(end + 1, end + 5), 16));
            return end + 5;
        }
        boolean beforeQuote = end < raw.length() && CharacterClasses.isQuote(raw.charAt(end));
        if (!beforeQuote) {
            text.append("\\".repeat(json ? (end - at + 1) / 2 : end - at));
        }
        return end;
    }

    private static int other(String raw, int at, StringBuilder text) {
        int length = Math.max(1, CharacterClasses.lengthOfEscape(raw, at));
        if (length == 1) {
            text.append(raw.charAt(at));
        } else {
            text.append(
                    switch (raw.substring(at, at + length)) {
                        case "&lt;" -> "<";
                        case "&gt;" -> ">";
                        case "&amp;" -> "&";
                        case "&quot;" -> "\"";
                        case "&#39;", "&apos;" -> "'";
                        default -> raw.substring(at, at + length);
                    });
        }
        return at + length;
    }
}
