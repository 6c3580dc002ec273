package io.github.migrationreadiness.redaction;

/** The value of an option that is called after a secret: {@code --password x}, {@code -StorageAccountKey 'x'}. */
final class LongOption {

    private static final int LONGEST_NAME = 64;
    private static final String DASHES = "-\u2013\u2014";

    private LongOption() {}

    static Span find(BoundedText text, int dash) {
        if (!isStart(text, dash)) {
            return Span.NONE;
        }
        int name = text.skip(dash, 2, DASHES);
        int end = text.skip(name, LONGEST_NAME, c -> BoundedText.isWord(c) || c == '-' || c == '.');
        int start = SecretNames.startBefore(text, end);
        int from = behind(text, end);
        boolean secret = start >= name && from > end && !(name - dash == 1 && ShellExpression.isVariable(text, from));
        return secret ? value(text, from) : Span.NONE;
    }

    /** {@return whether an option may begin at a dash} */
    static boolean isStart(BoundedText text, int dash) {
        char before = text.at(dash - 1);
        return !BoundedText.isWord(before) && DASHES.indexOf(before) < 0 && before != '.';
    }

    /** {@return where the value begins: the next argument, also in the next line or in an array} */
    static int behind(BoundedText text, int end) {
        int at = text.skip(end, 2, "\"'");
        if (at > end) {
            int comma = text.skipBlanks(at);
            return text.at(comma) == ',' ? text.skip(comma + 1, 64, BoundedText::isBlank) : end;
        }
        int blanks = text.skipBlanks(end);
        boolean goesOn = "\\`^".indexOf(text.at(blanks)) >= 0 && "\r\n".indexOf(text.at(blanks + 1)) >= 0;
        return goesOn && blanks + 1 < text.length() ? text.skip(blanks + 1, 64, BoundedText::isBlank) : blanks;
    }

    static Span value(BoundedText text, int from) {
        int placeholder = Placeholder.endAt(text, from);
        if (placeholder >= 0) {
            return new Span(placeholder, placeholder);
        }
        boolean option = text.at(from) == '-' && (BoundedText.isLatin(text.at(from + 1)) || text.at(from + 1) == '-');
        Span value = option ? Span.NONE : SeparatedValue.after(text, from);
        return HarmlessValue.isProse(text, value) ? Span.NONE : value;
    }
}
