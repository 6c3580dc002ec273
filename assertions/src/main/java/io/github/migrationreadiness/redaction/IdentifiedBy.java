package io.github.migrationreadiness.redaction;

import java.util.Locale;

/** A password of MySQL or Oracle: {@code IDENTIFIED BY 'x'}, {@code IDENTIFIED WITH sha256_password BY 'x'}. */
final class IdentifiedBy {

    private static final int FARTHEST = 64;

    private IdentifiedBy() {}

    /** {@return what stands behind the word BY, whose last letter is given} */
    static Span find(BoundedText text, int last) {
        if (!text.is(last - 2, " BY") || BoundedText.isWord(text.at(last + 1)) || !isIdentified(text, last - 2)) {
            return Span.NONE;
        }
        int from = SqlSpace.skip(text, last + 1);
        boolean keyword = text.is(from, "PASSWORD") || text.is(from, "VALUES");
        Span literal = QuotedLiteral.at(text, text.is(from, "VALUES") ? SqlSpace.skip(text, from + 6) : from);
        boolean sql = text.isExactly(last - 1, "BY") && from > last + 1 && !keyword;
        return literal.or(() -> sql ? SeparatedValue.after(text, from) : Span.NONE);
    }

    private static boolean isIdentified(BoundedText text, int end) {
        int from = text.skipBack(end, FARTHEST, c -> BoundedText.isWord(c) || c == ' ' || c == '\'');
        return text.part(from, end).toUpperCase(Locale.ROOT).contains("IDENTIFIED");
    }
}
