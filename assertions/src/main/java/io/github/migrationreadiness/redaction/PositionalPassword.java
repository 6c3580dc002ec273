package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** A password that only its place in a command tells: {@code sqlplus scott/x@orcl}, {@code net use z: \\srv\share x}. */
final class PositionalPassword {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_OPTIONS = 4;
    private static final int LONGEST_SECRET = 256;
    private static final Set<String> ORACLE =
            Set.of("sqlplus", "sqlldr", "expdp", "impdp", "rman", "sqlplus.exe", "sqlcl");

    private PositionalPassword() {}

    /** {@return what stands behind Oracle's user and a slash} */
    static Span ofOracle(BoundedText text, int slash) {
        int user = text.skipBack(slash, LONGEST_NAME, BoundedText::isWord);
        if (user == slash || !(isOfDriver(text, user) || isOfTool(text, user))) {
            return Span.NONE;
        }
        int end = text.skip(slash + 1, LONGEST_SECRET, c -> c > ' ' && "\"'`<>".indexOf(c) < 0);
        int host = text.part(slash + 1, end).indexOf('@');
        return new Span(slash + 1, host < 0 ? end : slash + 1 + host);
    }

    private static boolean isOfDriver(BoundedText text, int user) {
        return text.is(user - 17, "jdbc:oracle:thin:") || text.is(user - 16, "jdbc:oracle:oci:");
    }

    /** {@return whether the tool stands before it, with an option of one letter between or without} */
    private static boolean isOfTool(BoundedText text, int user) {
        int end = text.skipBack(user, 2, "\"' ");
        int word = text.skipBack(end, LONGEST_NAME, c -> c > ' ');
        boolean option = text.at(word) == '-' && end - word == 2;
        int last = option ? text.skipBack(word, 2, " ") : end;
        int tool = text.skipBack(last, LONGEST_NAME, c -> BoundedText.isWord(c) || c == '.');
        return end < user && ORACLE.contains(text.part(tool, last).toLowerCase(Locale.ROOT));
    }

    /** {@return what stands behind a share of Windows} */
    static Span ofShare(BoundedText text, int at) {
        if (!text.is(at, "net use ") || !text.isStartOfWord(at)) {
            return Span.NONE;
        }
        int first = text.skipBlanks(at + 8);
        boolean drive = text.at(first + 1) == ':' || text.at(first) == '*';
        int share = drive ? text.skipBlanks(endOfWord(text, first)) : first;
        int from = behindOptions(text, text.skipBlanks(endOfWord(text, share)));
        boolean given = text.isExactly(share, "\\\\") && "/*\r\n".indexOf(text.at(from)) < 0;
        return given || text.isExactly(from, Redaction.MASK) ? SeparatedValue.itself(text, from) : Span.NONE;
    }

    private static int behindOptions(BoundedText text, int from) {
        int at = from;
        for (int i = 0; i < MOST_OPTIONS && text.at(at) == '/'; i++) {
            at = text.skipBlanks(endOfWord(text, at));
        }
        return at;
    }

    private static int endOfWord(BoundedText text, int from) {
        return text.skip(from, LONGEST_SECRET, c -> c > ' ');
    }
}
