package io.github.migrationreadiness.redaction;

/** What stands behind a name and a separator. */
record SeparatedValue(BoundedText text) {

    private static final int LONGEST_FIELD = 128;
    private static final int LONGEST_NAME = 40;

    /** {@return the value of a parameter in an address, which ends at the next parameter} */
    static Span inAddress(BoundedText text, int from) {
        Span literal = QuotedLiteral.at(text, from);
        int end = text.skip(from, Integer.MAX_VALUE, c -> c > ' ' && "&\"'`<>\\;".indexOf(c) < 0);
        Span address = new Span(from, end);
        int next = text.part(address).indexOf("%26");
        return literal.isFound() ? literal : next < 0 ? address : new Span(from, from + next);
    }

    /** {@return the value of a name that stands in a connection string, a document or a command} */
    static Span after(BoundedText text, int from) {
        int start = text.skipBlanks(from);
        return FunctionArgument.secureString(text, start).or(() -> itself(text, start));
    }

    /** {@return the same, where no command may make a value of it} */
    static Span itself(BoundedText text, int start) {
        return new SeparatedValue(text).find(start);
    }

    private Span find(int start) {
        if (text.isExactly(start, Redaction.MASK) && !BoundedText.isWord(text.at(start + 3))) {
            return new Span(start, start + 3);
        }
        if (ShellExpression.isAt(text, start)) {
            return new Span(start, start);
        }
        Span enclosed = QuotedLiteral.at(text, start).or(() -> BracketedText.at(text, start));
        if (enclosed.isFound()) {
            return text.at(start) == '(' ? continued(enclosed) : enclosed;
        }
        return unquoted(start);
    }

    /** {@code (a)b} was no bracket. */
    private Span continued(Span bracketed) {
        int behind = bracketed.to() + 1;
        boolean goesOn = !endsValue(behind) && (BoundedText.isWord(text.at(behind)) || text.at(behind) == '*');
        return goesOn ? new Span(bracketed.from(), unquoted(behind).to()) : bracketed;
    }

    private Span unquoted(int start) {
        int end = start;
        while (end < text.length() && !endsValue(end)) {
            end++;
        }
        return new Span(start, end);
    }

    /** {@return the value up to the next semicolon, where what follows shows that it is a connection string} */
    static Span ofConnectionString(BoundedText text, Span value) {
        boolean masked = text.part(value).equals(Redaction.MASK);
        if (masked || value.isEmpty() || !BoundedText.isBlank(text.at(value.to()))) {
            return value;
        }
        int end = text.skip(value.to(), LONGEST_FIELD, c -> c >= ' ' && ";=\"'<>".indexOf(c) < 0);
        if (text.at(end) != ';') {
            return value;
        }
        int name = text.skipBlanks(end + 1);
        int sign = text.skip(name, LONGEST_NAME, c -> BoundedText.isWord(c) || c == ' ');
        boolean field = text.at(sign) == '=' && sign > name;
        boolean last = name >= text.length() || "\"'\r\n".indexOf(text.at(name)) >= 0;
        return field || last ? new Span(value.from(), end) : value;
    }

    private boolean endsValue(int at) {
        char c = text.at(at);
        char next = text.at(at + 1);
        return switch (c) {
            case ';' -> true;
            case '\\' -> "\"'nru".indexOf(next) >= 0;
            case '"', '\'', '`' -> !BoundedText.isWord(next);
            case '<' -> next == '/' || next == '!' || text.is(at, "<br");
            case '>' -> next == '\0' || BoundedText.isBlank(next) || next == '<';
            case '&' -> isParameter(at) || text.is(at, "&quot;") || text.is(at, "&lt;") || text.is(at, "&#");
            default -> c <= ' ' || c == '\u00A0' || c == '\u3000';
        };
    }

    private boolean isParameter(int ampersand) {
        int name = text.is(ampersand, "&amp;") ? ampersand + 5 : ampersand + 1;
        int sign = text.skip(name, LONGEST_NAME, c -> BoundedText.isWord(c) || c == '.' || c == '-');
        return sign == name ? text.at(name) == '&' : text.at(sign) == '=';
    }
}
