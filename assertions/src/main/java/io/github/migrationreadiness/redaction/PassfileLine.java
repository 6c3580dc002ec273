package io.github.migrationreadiness.redaction;

import java.util.Set;

/** The last field of a line of {@code .pgpass}: {@code db.example.net:5432:orders:app:x}. */
record PassfileLine(BoundedText text) {

    private static final int LONGEST_FIELD = 128;
    private static final int LONGEST_PORT = 5;
    private static final Set<String> LEVELS = Set.of(
            "LOG", "ERROR", "FATAL", "PANIC", "WARNING", "DETAIL", "HINT", "NOTICE", "INFO", "STATEMENT", "CONTEXT");

    /** {@return the password behind the colon between host and port} */
    static Span find(BoundedText text, int colon) {
        char port = text.at(colon + 1);
        return port == '*' || BoundedText.isDigit(port) ? new PassfileLine(text).behind(colon) : Span.NONE;
    }

    private Span behind(int colon) {
        int host = text.skipBack(colon, LONGEST_FIELD, c -> BoundedText.isWord(c) || "*.-/[]".indexOf(c) >= 0);
        int port = text.at(colon + 1) == '*' ? colon + 2 : text.skip(colon + 1, LONGEST_PORT, BoundedText::isDigit);
        int database = endOfName(port);
        int user = database < 0 ? -1 : endOfName(database);
        boolean line = user > 0 && host < colon && text.at(host - 1) != ':' && text.at(user) == ':';
        return line ? secret(host, user + 1) : Span.NONE;
    }

    /** {@return where a field ends that stands behind a colon, or -1 where there is no field} */
    private int endOfName(int colon) {
        char first = text.at(colon + 1);
        boolean name =
                text.at(colon) == ':' && (first == '*' || (BoundedText.isWord(first) && !BoundedText.isDigit(first)));
        int end = text.skip(colon + 1, LONGEST_FIELD, c -> c > ' ' && ":\"'`,;()\\".indexOf(c) < 0);
        return name ? end : -1;
    }

    private Span secret(int host, int from) {
        boolean whole = text.isStartOfLine(text.skipBack(host, LONGEST_FIELD, " \t#"));
        int end =
                whole ? text.endOfLine(from) : SeparatedValue.after(text, from).to();
        int word = text.skipWord(from, LONGEST_FIELD);
        boolean level = LEVELS.contains(text.part(from, word)) && ": ".indexOf(text.at(word)) >= 0;
        return level || BoundedText.isBlank(text.at(from)) || from >= end ? Span.NONE : new Span(from, end);
    }
}
