package io.github.migrationreadiness.diagnosis;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What may stand in the blank of a message, and what of it is the value. */
final class PlaceholderValue {

    static final int LONGEST = 1_000;

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_LAST = 200;
    private static final int MOST_WORDS = 4;
    /** What the pages write where a value belongs, in letters only. */
    private static final Set<String> UNFILLED = Set.of("""
            databasename database firstlsn lastlsn urlofbackupinazurestoragecontainer name databaseguid irname
            resourcegroupname subscriptionid instancename state targetserver targetdatabase containername url
            fileshare sharepath ipaddress collationoptionsource collationoptiontarget sourcedatabasename
            targetdatabasename tablename columnname sourcedatabasesize targetdatabasesize tablelist backupfilename
            lastrestorebackupfilename""".split("\\s+"));

    private static final Set<String> FORMATS = Set.of("%ls", "%s", "%d", "%i", "%ld");

    private PlaceholderValue() {}

    /** {@return whether the text between two parts of a phrase can be the value of a blank} */
    static boolean mayHold(PhrasePart.Kind kind, String raw) {
        String value = raw.strip();
        if (value.isEmpty() || value.length() > (kind == PhrasePart.Kind.NAME ? LONGEST_NAME : LONGEST)) {
            return false;
        }
        String inner = withoutQuotes(withoutArticle(value));
        if (inner.isEmpty()) {
            return false;
        }
        return switch (kind) {
            case NAME -> isEnclosed(withoutArticle(value)) || isPlainName(inner);
            case LIST -> isEnclosed(value) || !hasSentenceEnd(inner);
            default -> true;
        };
    }

    private static boolean isPlainName(String value) {
        return !hasSentenceEnd(value)
                && value.indexOf('\n') < 0
                && countBlanks(value) < MOST_WORDS
                && !value.contains(", ")
                && !value.contains(": ")
                && !value.contains(" (")
                && !hasQuoteBetweenWords(value);
    }

    private static int countBlanks(String value) {
        int count = 0;
        for (int i = 1; i < value.length(); i++) {
            if (CharacterClasses.isBlank(value.charAt(i)) && !CharacterClasses.isBlank(value.charAt(i - 1))) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasSentenceEnd(String value) {
        for (int i = value.indexOf('.'); i >= 0; i = value.indexOf('.', i + 1)) {
            if (i + 1 < value.length() && CharacterClasses.isBlank(value.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasQuoteBetweenWords(String value) {
        for (int i = 1; i < value.length() - 1; i++) {
            boolean besideBlank =
                    CharacterClasses.isBlank(value.charAt(i - 1)) || CharacterClasses.isBlank(value.charAt(i + 1));
            if (CharacterClasses.isQuote(value.charAt(i)) && besideBlank) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether one pair of quotes or brackets holds the whole} */
    private static boolean isEnclosed(String value) {
        String text = unescaped(value);
        if (text.length() < 3) {
            return false;
        }
        int closing = text.indexOf(closingOf(text.charAt(0)), 1);
        boolean isQuoted = CharacterClasses.isQuote(text.charAt(0)) || "<{[".indexOf(text.charAt(0)) >= 0;
        while (isQuoted && closing > 0 && closing < text.length() - 1 && isInside(text, closing)) {
            closing = text.indexOf(closingOf(text.charAt(0)), closing + 1);
        }
        return isQuoted && closing > 0 && isOnlyPunctuation(text, closing + 1);
    }

    /** A quote between two letters is an apostrophe, and a doubled one stands for itself. */
    private static boolean isInside(String text, int quote) {
        return !CharacterClasses.isBlank(text.charAt(quote + 1)) && !isOnlyPunctuation(text, quote);
    }

    private static boolean isOnlyPunctuation(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (CharacterClasses.isWord(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char closingOf(char opening) {
        return switch (opening) {
            case '<' -> '>';
            case '{' -> '}';
            case '[' -> ']';
            case '\u201C', '\u201E' -> '\u201D';
            case '\u2018', '\u201A' -> '\u2019';
            case '\u00AB' -> '\u00BB';
            case '\u2039' -> '\u203A';
            case '\u300C' -> '\u300D';
            default -> opening;
        };
    }

    /** {@return the end of a blank behind which nothing known follows} */
    static int endOfLast(PhrasePart.Kind kind, String text, int from) {
        int begin = skipQuoteOfHtml(text, skipIndent(text, skip(text, skipSeparator(text, from), " \t\u00A0(")));
        int limit = Math.min(text.length(), begin + LONGEST_LAST);
        int quoted = endOfQuoted(text, begin, limit);
        if (quoted > 0) {
            return quoted;
        }
        int at = begin;
        while (at < limit && !endsLast(kind, text, at)) {
            at++;
        }
        return at;
    }

    /** A line may be broken before the value; the next one is indented then. */
    private static int skipIndent(String text, int from) {
        int line = skip(text, from, "\r\n");
        int begin = skip(text, line, " \t");
        return line > from && begin > line ? begin : from;
    }

    private static int skipQuoteOfHtml(String text, int from) {
        boolean quote =
                text.startsWith("&#39;", from) || text.startsWith("&quot;", from) || text.startsWith("&apos;", from);
        return quote ? text.indexOf(';', from) + 1 : from;
    }

    /** As in {@code "databaseName": "orders"}, escaped or not. */
    private static int skipSeparator(String text, int from) {
        int separator = skip(text, from, " \\\"'`");
        boolean separates = separator < text.length() && ":=".indexOf(text.charAt(separator)) >= 0;
        return separates ? separator + 1 : from;
    }

    private static int skip(String text, int from, String skipped) {
        int at = from;
        while (at < text.length() && at < from + 8 && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int endOfQuoted(String text, int begin, int limit) {
        int open = begin;
        while (open < limit && text.charAt(open) == '\\') {
            open++;
        }
        if (open >= limit || !(CharacterClasses.isQuote(text.charAt(open)) || "<{".indexOf(text.charAt(open)) >= 0)) {
            return -1;
        }
        char closing = closingOf(text.charAt(open));
        for (int i = open + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == closing && i > open + 1) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean endsLast(PhrasePart.Kind kind, String text, int at) {
        char c = text.charAt(at);
        boolean goesOn = kind == PhrasePart.Kind.LIST && c == '\n' && text.charAt(at - 1) == ',';
        boolean entity = c == '&' && CharacterClasses.lengthOfEscape(text, at) > 1;
        boolean closes = entity
                || (c == '\n' && !goesOn)
                || c == '\r'
                || c == '"'
                || c == '\u201D'
                || (c == ';' && kind != PhrasePart.Kind.LIST);
        if (kind != PhrasePart.Kind.NAME) {
            return closes || (c == '.' && isFollowedByEnd(text, at));
        }
        return closes
                || CharacterClasses.isBlank(c)
                || ",'`)|<\u2019".indexOf(c) >= 0
                || (".:".indexOf(c) >= 0 && isFollowedByEnd(text, at));
    }

    private static boolean isFollowedByEnd(String text, int at) {
        return at + 1 >= text.length()
                || CharacterClasses.isBlank(text.charAt(at + 1))
                || CharacterClasses.isQuote(text.charAt(at + 1))
                || "\\)<|}".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** {@return a value without what encloses it and without the end of its sentence} */
    static String clean(PhrasePart.Kind kind, String raw) {
        String value = unescaped(raw).strip();
        return kind == PhrasePart.Kind.ANYTHING ? withoutEnd(value) : withoutArticle(value);
    }

    /** {@return whether the documentation's own blank stands where a value belongs} */
    static boolean isUnfilled(String raw) {
        String value = trimmed(raw);
        if ((value.startsWith("{") && value.endsWith("}")) || FORMATS.contains(value)) {
            return true;
        }
        boolean bracketed = value.startsWith("<") && value.endsWith(">");
        return bracketed && UNFILLED.contains(value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** {@return a value without quotes; those of the elements of a list too} */
    static String unquoted(PhrasePart.Kind kind, String value) {
        if (kind == PhrasePart.Kind.ANYTHING) {
            return withoutEnd(value);
        }
        if (kind == PhrasePart.Kind.NAME) {
            return withoutQuotes(value);
        }
        return Arrays.stream(withoutQuotes(value).split(","))
                .map(PlaceholderValue::withoutQuotes)
                .collect(joining(", "));
    }

    /** A quote at the end that has its like within stays. */
    private static String withoutEnd(String value) {
        String text = value;
        boolean opened = !text.isEmpty() && CharacterClasses.isQuote(text.charAt(0)) && isOdd(text, text.charAt(0));
        text = trimmedOf(opened ? text.substring(1) : text);
        boolean closed = text.length() > 1 && CharacterClasses.isQuote(text.charAt(text.length() - 1));
        boolean pair = closed && text.charAt(0) == text.charAt(text.length() - 1) && isPairOf(text);
        if (pair) {
            return trimmedOf(text.substring(1, text.length() - 1));
        }
        return closed && isOdd(text, text.charAt(text.length() - 1))
                ? trimmedOf(text.substring(0, text.length() - 1))
                : text;
    }

    private static boolean isOdd(String text, char quote) {
        return text.chars().filter(c -> c == quote).count() % 2 == 1;
    }

    private static boolean isPairOf(String text) {
        return text.indexOf(text.charAt(0), 1) == text.length() - 1;
    }

    private static String trimmedOf(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlankOr(":=,;", value.charAt(from))) {
            from++;
        }
        while (to > from && isBlankOr(":=;,.", value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static String withoutArticle(String value) {
        boolean article = value.length() > 4 && value.regionMatches(true, 0, "the ", 0, 4);
        return article ? value.substring(4) : value;
    }

    private static String withoutQuotes(String value) {
        String trimmed = trimmed(value);
        while (isPair(trimmed)) {
            trimmed = trimmed(trimmed.substring(1, trimmed.length() - 1));
        }
        return trimmed;
    }

    private static boolean isPair(String value) {
        return value.length() > 2
                && "<{[(".indexOf(value.charAt(0)) >= 0
                && value.indexOf(value.charAt(0) == '(' ? ')' : closingOf(value.charAt(0))) == value.length() - 1;
    }

    private static String trimmed(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isTrimmed(value.charAt(from), ":=")) {
            from++;
        }
        while (to > from && isTrimmed(value.charAt(to - 1), ":;,.")) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isTrimmed(char c, String punctuation) {
        return CharacterClasses.isQuote(c) || isBlankOr(punctuation, c);
    }

    private static boolean isBlankOr(String punctuation, char c) {
        return CharacterClasses.isBlank(c) || punctuation.indexOf(c) >= 0;
    }

    /** {@return a text without the escapes of JSON} */
    private static String unescaped(String raw) {
        if (raw.indexOf('\\') < 0 && raw.indexOf('&') < 0) {
            return raw;
        }
        return Escapes.undo(raw);
    }
}
