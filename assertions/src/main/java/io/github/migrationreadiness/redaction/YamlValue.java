package io.github.migrationreadiness.redaction;

/** Values that YAML has more freedom with: words up to the end of the line, and blocks below it. */
final class YamlValue {

    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 256;
    private static final int LONGEST_BLOCK = 16_384;

    private YamlValue() {}

    /** {@return the value that is more than one word, if name and value are all there is to a line} */
    static Span find(BoundedText text, int colon) {
        int start = text.skipBack(colon, LONGEST_KEY, c -> BoundedText.isWord(c) || "-. \"'".indexOf(c) >= 0);
        if (text.at(colon) != ':' || text.at(colon + 1) != ' ' || !text.isStartOfLine(start)) {
            return Span.NONE;
        }
        int from = text.skipBlanks(colon + 1);
        return "|>".indexOf(text.at(from)) >= 0 && from < text.length() ? block(text, start, from) : plain(text, from);
    }

    /** A plain value holds neither a quote at its beginning, nor a colon and a blank, nor a comment. */
    private static Span plain(BoundedText text, int from) {
        int end = from;
        while (end - from < LONGEST_VALUE && end < text.length() && "\r\n".indexOf(text.at(end)) < 0) {
            boolean comment = text.isExactly(end, " #");
            boolean colon = text.at(end) == ':' && BoundedText.isBlank(text.at(end + 1));
            if (colon || (end == from && "\"'`{[(*&!%@".indexOf(text.at(end)) >= 0)) {
                return Span.NONE;
            }
            if (comment) {
                break;
            }
            end++;
        }
        Span value = new Span(from, text.skipBack(end, end - from, " \t"));
        boolean several = text.part(value).indexOf(' ') > 0;
        boolean secret =
                several && end - from < LONGEST_VALUE && text.part(value).indexOf(';') < 0;
        Span first = new Span(from, text.skip(from, LONGEST_VALUE, c -> c > ' '));
        return secret && !HarmlessValue.isProse(text, first) ? value : Span.NONE;
    }

    private static Span block(BoundedText text, int start, int from) {
        int line = text.endOfLine(from);
        boolean header = text.skip(from + 1, 3, "+-0123456789 ") == line;
        int body = text.skip(line, 2, "\r\n");
        int indent = text.skip(start, LONGEST_KEY, " -") - start;
        int end = body;
        int next = body;
        while (header && next < text.length() && next - body < LONGEST_BLOCK && isDeeper(text, next, indent)) {
            end = text.endOfLine(next);
            next = text.skip(end, 2, "\r\n");
        }
        return end == body ? Span.NONE : new Span(text.skipBlanks(body), end);
    }

    private static boolean isDeeper(BoundedText text, int line, int indent) {
        return text.skip(line, LONGEST_KEY, " ") - line > indent;
    }
}
