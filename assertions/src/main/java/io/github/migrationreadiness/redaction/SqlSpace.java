package io.github.migrationreadiness.redaction;

/** What may stand between two words of SQL: blanks, line breaks, comments, also where JSON escapes them. */
final class SqlSpace {

    private static final int LONGEST = 400;

    private SqlSpace() {}

    static int skip(BoundedText text, int from) {
        int at = from;
        int next = from;
        do {
            at = next;
            next = one(text, at);
        } while (next > at && next - from < LONGEST);
        return at;
    }

    private static int one(BoundedText text, int at) {
        if (text.isExactly(at, "--")) {
            return text.skip(at, LONGEST, c -> c != '\n');
        }
        if (text.isExactly(at, "/*")) {
            int end = text.part(at, at + LONGEST).indexOf("*/");
            return end < 0 ? at : at + end + 2;
        }
        boolean escaped = text.at(at) == '\\' && "nrt".indexOf(text.at(at + 1)) >= 0;
        return escaped ? at + 2 : text.skip(at, LONGEST, BoundedText::isBlank);
    }
}
