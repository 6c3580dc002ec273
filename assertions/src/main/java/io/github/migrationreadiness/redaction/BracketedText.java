package io.github.migrationreadiness.redaction;

/**
 * What stands in brackets: {@code (ConvertTo-SecureString 'x' -AsPlainText)}, {@code {x;y}} of ODBC, objects and arrays of
 * JSON over several lines.
 */
record BracketedText(BoundedText text, int open) {

    private static final int LONGEST = 2_048;

    static Span at(BoundedText text, int at) {
        BracketedText it = new BracketedText(text, at);
        return switch (text.at(at)) {
            case '(' -> it.inner(it.closing('(', ')', false));
            case '[' -> it.isJson() ? it.whole(it.closing('[', ']', true)) : Span.NONE;
            case '{' -> it.isJson() ? it.whole(it.closing('{', '}', true)) : it.ofOdbc();
            default -> Span.NONE;
        };
    }

    private boolean isJson() {
        int next = text.skip(open + 1, 64, BoundedText::isBlank);
        return text.at(next) == '"' || text.isExactly(next, "\\\"");
    }

    private Span inner(int closing) {
        return closing < 0 ? Span.NONE : new Span(open + 1, closing);
    }

    private Span whole(int closing) {
        return new Span(open, closing < 0 ? text.endOfLine(open) : closing + 1);
    }

    private int closing(char opens, char closes, boolean overLines) {
        int depth = 0;
        char quote = 0;
        int end = Math.min(text.length(), open + LONGEST);
        for (int at = open; at < end && (overLines || text.at(at) != '\n'); at++) {
            char c = text.at(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** A brace in it is doubled. */
    private Span ofOdbc() {
        int first = -1;
        int at = open;
        while (at - open < LONGEST && at < text.length() && text.at(at) != '\n') {
            boolean closes = text.at(at) == '}';
            if (closes && text.at(at + 1) != '}') {
                return whole(at);
            }
            first = closes && first < 0 ? at : first;
            at += closes ? 2 : 1;
        }
        return whole(first);
    }
}
