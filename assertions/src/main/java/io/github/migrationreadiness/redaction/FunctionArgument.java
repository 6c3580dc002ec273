package io.github.migrationreadiness.redaction;

/** What is handed to a function: {@code put("password", "x")}, {@code ConvertTo-SecureString -String 'x'}. */
final class FunctionArgument {

    private static final String SECURE_STRING = "ConvertTo-SecureString";
    private static final int LONGEST_NAME = 64;
    private static final int MOST_OPTIONS = 4;

    private FunctionArgument() {}

    /** {@return the second argument behind one that is called after a secret} */
    static Span second(BoundedText text, int bracket) {
        int quote = text.skipBlanks(bracket + 1);
        int name = text.skip(quote, 1, "\"'");
        int end = text.skip(name, LONGEST_NAME, c -> BoundedText.isWord(c) || c == '.' || c == '-');
        boolean secret = SecretNames.startOfColumnBefore(text, end) >= name;
        int comma = text.skipBlanks(text.skip(end, 1, "\"'"));
        return secret && text.at(comma) == ',' ? QuotedLiteral.at(text, text.skipBlanks(comma + 1)) : Span.NONE;
    }

    static Span secureString(BoundedText text, int at) {
        if (!text.is(at, SECURE_STRING)) {
            return Span.NONE;
        }
        int end = at + SECURE_STRING.length();
        int value = next(text, end);
        if (value == end || text.at(value) == ':') {
            return Span.NONE;
        }
        boolean named = true;
        for (int i = 0; i < MOST_OPTIONS && isOption(text, value); i++) {
            int option = text.skip(value + 1, 16, BoundedText::isLatin);
            named = text.is(value, "-String");
            value = next(text, text.skip(option, 1, ":"));
        }
        return value(text, value, named);
    }

    private static boolean isOption(BoundedText text, int at) {
        return text.is(at, "-AsPlainText") || text.is(at, "-Force") || text.is(at, "-String");
    }

    /** Behind switches alone a word may belong to something else: the value came through a pipe then. */
    private static Span value(BoundedText text, int at, boolean named) {
        if (ShellExpression.isVariable(text, at)) {
            return new Span(at, at);
        }
        return named && text.at(at) != '-' ? SeparatedValue.itself(text, at) : QuotedLiteral.at(text, at);
    }

    /** {@return the next argument, which a backtick puts into the next line} */
    private static int next(BoundedText text, int from) {
        int at = text.skipBlanks(from);
        boolean goesOn = text.at(at) == '`' && "\r\n".indexOf(text.at(at + 1)) >= 0 && at + 1 < text.length();
        return goesOn ? text.skip(at + 1, 64, BoundedText::isBlank) : at;
    }

    /** {@code 'x' | ConvertTo-SecureString}. */
    static Span piped(BoundedText text, int pipe) {
        int quote = text.skipBack(pipe, 8, " \t") - 1;
        char mark = text.at(quote);
        if (!text.is(text.skipBlanks(pipe + 1), SECURE_STRING) || "\"'".indexOf(mark) < 0) {
            return Span.NONE;
        }
        int from = text.skipBack(quote, 256, c -> c != mark && c != '\n');
        return text.at(from - 1) == mark ? new Span(from, quote) : Span.NONE;
    }
}
