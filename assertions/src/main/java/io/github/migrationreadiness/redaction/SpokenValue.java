package io.github.migrationreadiness.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A password in quotes behind the word for it, in SQL or in a sentence of any language: {@code PASSWORD 'x'}. */
record SpokenValue(BoundedText text) {

    /** As in {@code 密码为'x'} and {@code パスワードは'x'}. */
    private static final String PARTICLES = "为是為はが는은";

    private static final Set<String> LINKS = Set.of(
            "is", "was", "to", "ist", "war", "lautet", "lautete", "est", "es", "era", "è", "é", "är", "jest", "je",
            "er", "as", "with", "value");
    private static final int LONGEST_LINK = 8;
    private static final int FARTHEST = 200;
    private static final List<String> STATEMENTS = List.of("alter role", "alter user", "create role", "create user");

    static Span find(BoundedText text, int last) {
        SpokenValue it = new SpokenValue(text);
        return it.withNextLines(it.behind(last + 1));
    }

    /** In SQL a literal goes on where another follows in the next line. */
    private Span withNextLines(Span first) {
        Span all = first;
        Span next = first;
        while (next.isFound()) {
            all = new Span(all.from(), next.to());
            next = inNextLine(next.to());
        }
        return all;
    }

    private Span inNextLine(int end) {
        int blanks = text.skipBlanks(end + 1);
        int quote = text.skip(blanks, FARTHEST, BoundedText::isBlank);
        boolean goesOn = text.at(end) == '\'' && quote > blanks && text.at(quote) == '\'';
        Span next = goesOn ? QuotedLiteral.at(text, quote) : Span.NONE;
        return next.isFound() && text.at(next.to()) == '\'' ? next : Span.NONE;
    }

    private Span behind(int end) {
        int start = startOfName(end);
        if (start < 0) {
            return text.at(end) == ' ' && isVariable(SecretNames.startOfColumnBefore(text, end), end)
                    ? SeparatedValue.after(text, end)
                    : Span.NONE;
        }
        char next = text.at(end);
        int quote = lengthOfQuote(end);
        if (quote > 0) {
            return isQuoted(start, end, quote) ? value(end + quote) : immediate(start, end);
        }
        if (isVariable(start, end)) {
            return SeparatedValue.after(text, end);
        }
        if (next == '$' && isOfStatement(start)) {
            return QuotedLiteral.at(text, end);
        }
        boolean separated =
                BoundedText.isBlank(next) || "(/-\\".indexOf(next) >= 0 || next > '\u2000' || next == '\u00AB';
        return separated ? value(end) : Span.NONE;
    }

    private int startOfName(int end) {
        int start = SecretNames.startOfPasswordBefore(text, end);
        boolean particle = start < 0 && PARTICLES.indexOf(text.at(end - 1)) >= 0;
        return particle ? SecretNames.startOfPasswordBefore(text, end - 1) : start;
    }

    /** {@code setx PGPASSWORD x}, {@code ENV POSTGRES_PASSWORD x}, {@code aws configure set aws_secret_access_key x}. */
    private boolean isVariable(int start, int end) {
        if (start < 0 || text.at(end) != ' ') {
            return false;
        }
        int name = text.skipBack(start, 48, BoundedText::isWord);
        boolean environment = text.is(name - 5, "setx ") || text.is(name - 7, "setenv ");
        return environment || text.isExactly(name - 4, "ENV ") || text.is(name - 14, "configure set ");
    }

    private int lengthOfQuote(int at) {
        int quote = text.skip(at, 8, "\\");
        boolean code = quote > at && (text.is(quote, "u0022") || text.is(quote, "u0027"));
        boolean mark = text.at(quote) == '"' || text.at(quote) == '\'';
        return code ? quote + 5 - at : mark ? quote + 1 - at : 0;
    }

    private boolean isQuoted(int start, int end, int quote) {
        int word = text.skipBack(start, 48, BoundedText::isWord);
        return text.part(end, end + quote).equals(text.part(word - quote, word));
    }

    /** {@code PASSWORD'x'} is SQL too; in a sentence the quote ends something else. */
    private Span immediate(int start, int end) {
        boolean keyword = text.isExactly(start, "PASSWORD") && text.isStartOfWord(start);
        boolean particle = PARTICLES.indexOf(text.at(end - 1)) >= 0;
        boolean sql = text.at(end) == '\'' && (keyword || isOfStatement(start));
        return sql || particle ? QuotedLiteral.at(text, end) : Span.NONE;
    }

    /** In small letters the word is one of SQL only behind the begin of such a statement. */
    private boolean isOfStatement(int start) {
        if (start == 0 || !BoundedText.isBlank(text.at(start - 1))) {
            return false;
        }
        int from = text.skipBack(start, FARTHEST, c -> c != '\'' && c != ';');
        String before = text.part(from, start).toLowerCase(Locale.ROOT);
        return STATEMENTS.stream().anyMatch(before::contains);
    }

    private Span value(int end) {
        int blanks = text.skipBlanks(end);
        int at = text.at(blanks) == '(' ? text.skipBlanks(blanks + 1) : blanks;
        Span here = QuotedLiteral.at(text, at);
        if (here.isFound()) {
            return here;
        }
        int next = SqlSpace.skip(text, end);
        return QuotedLiteral.ofSqlAt(text, next).or(() -> behindLink(next));
    }

    private Span behindLink(int at) {
        int end = text.skipWord(at, LONGEST_LINK + 1);
        String word = text.part(at, end).toLowerCase(Locale.ROOT);
        if (!LINKS.contains(word) || text.at(end) != ' ') {
            return Span.NONE;
        }
        int from = text.skipBlanks(end);
        return QuotedLiteral.at(text, from).or(() -> StatedValue.behind(text, from, word));
    }
}
