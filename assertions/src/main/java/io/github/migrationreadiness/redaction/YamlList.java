package io.github.migrationreadiness.redaction;

/** Passwords in a list of YAML: {@code passwords: [x, y]}, and below the name, each in a line behind a dash. */
final class YamlList {

    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_LIST = 1_024;

    private YamlList() {}

    /** {@return all items at once, by the colon behind the name} */
    static Span find(BoundedText text, int colon) {
        int name = NamedValue.endOfName(text, colon);
        int end = text.at(name - 1) == 's' ? name - 1 : name;
        int start = text.skipBack(colon, LONGEST_KEY, c -> BoundedText.isWord(c) || "-. \"'".indexOf(c) >= 0);
        boolean key = text.at(colon) == ':' && text.isStartOfLine(start);
        if (!key || SecretNames.startOfPasswordBefore(text, end) < start) {
            return Span.NONE;
        }
        int from = text.skipBlanks(colon + 1);
        return text.at(from) == '[' && from > colon + 1
                ? inBrackets(text, from)
                : below(text, text.skip(start, LONGEST_KEY, " ") - start, from);
    }

    private static Span inBrackets(BoundedText text, int open) {
        int end = text.skip(open + 1, LONGEST_LIST, c -> c != ']' && c != '\n' && c != '{');
        return text.at(end) == ']' && end > open + 1 ? new Span(open + 1, end) : Span.NONE;
    }

    private static Span below(BoundedText text, int indent, int from) {
        int first = text.skip(from, 2, "\r\n");
        int item = item(text, first, indent);
        if (first == from || item < 0 || isNoItem(text, item)) {
            return Span.NONE;
        }
        int end = text.endOfLine(item);
        int next = text.skip(end, 2, "\r\n");
        while (next - first < LONGEST_LIST && next > end && item(text, next, indent) >= 0) {
            end = text.endOfLine(next);
            next = text.skip(end, 2, "\r\n");
        }
        return new Span(item, text.skipBack(end, end - item, " \t"));
    }

    /** {@return where an item begins, or -1} */
    private static int item(BoundedText text, int line, int indent) {
        int dash = text.skip(line, LONGEST_KEY, " ");
        int item = text.skipBlanks(dash + 1);
        boolean dashed = text.isExactly(dash, "- ") && dash - line >= indent;
        return dashed && !text.isEndOfLine(item) ? item : -1;
    }

    /** Below may be what is wrong with a password, or names and values. */
    private static boolean isNoItem(BoundedText text, int item) {
        Span word = new Span(item, text.skip(item, LONGEST_KEY, c -> c > ' '));
        return HarmlessValue.isProse(text, word) || text.at(word.to() - 1) == ':';
    }
}
