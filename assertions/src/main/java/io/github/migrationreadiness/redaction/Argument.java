package io.github.migrationreadiness.redaction;

/** What is handed to a function: {@code put("password", "x")}, {@code ConvertTo-SecureString -String 'x'}. */
final class Argument {

    private static final String SECURE_STRING = "ConvertTo-SecureString";
    private static final int LONGEST_NAME = 64;

    private Argument() {}

    /** {@return the second argument behind one that is called after a secret} */
    static Span second(Text text, int bracket) {
        int quote = text.skipBlanks(bracket + 1);
        int name = text.skip(quote, 1, "\"'");
        int end = text.skip(name, LONGEST_NAME, c -> Text.isWord(c) || c == '.' || c == '-');
        boolean secret = SecretNames.startOfColumnBefore(text, end) >= name;
        int comma = text.skipBlanks(text.skip(end, 1, "\"'"));
        return secret && text.at(comma) == ',' ? Literal.at(text, text.skipBlanks(comma + 1)) : Span.NONE;
    }

    static Span secureString(Text text, int at) {
        if (!text.is(at, SECURE_STRING)) {
            return Span.NONE;
        }
        int from = text.skipBlanks(at + SECURE_STRING.length());
        int end = text.skip(from, 16, c -> c == '-' || Text.isLatin(c));
        boolean option = text.at(from) == '-';
        boolean named = option && (text.is(from, "-String ") || text.is(from, "-String:"));
        if (option && !named) {
            return behindSwitches(text, from);
        }
        int value = named ? text.skipBlanks(end + 1) : from;
        return value > at + SECURE_STRING.length() && text.at(value) != ':' ? Value.itself(text, value) : Span.NONE;
    }

    /** {@code -AsPlainText -Force 'x'} is the same; without a value behind them it came through a pipe. */
    private static Span behindSwitches(Text text, int from) {
        int at = from;
        while (text.is(at, "-AsPlainText ") || text.is(at, "-Force ") || text.is(at, "-String ")) {
            at = text.skipBlanks(text.skip(at, 16, c -> c != ' '));
        }
        return at > from && text.at(at) != '-' ? Literal.at(text, at) : Span.NONE;
    }

    /** {@code 'x' | ConvertTo-SecureString}. */
    static Span piped(Text text, int pipe) {
        int quote = text.skipBack(pipe, 8, " \t") - 1;
        char mark = text.at(quote);
        if (!text.is(text.skipBlanks(pipe + 1), SECURE_STRING) || "\"'".indexOf(mark) < 0) {
            return Span.NONE;
        }
        int from = text.skipBack(quote, 256, c -> c != mark && c != '\n');
        return text.at(from - 1) == mark ? new Span(from, quote) : Span.NONE;
    }
}
