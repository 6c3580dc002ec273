package io.github.migrationreadiness.redaction;

import java.util.Locale;

/** The second argument of .NET's credentials: {@code [Net.NetworkCredential]::new("bob", "x")}. */
final class NetworkCredential {

    private static final int LONGEST_CALL = 100;
    private static final int LONGEST_USER = 128;
    private static final String LIST = "-ArgumentList ";

    private NetworkCredential() {}

    static Span find(BoundedText text, int at) {
        boolean list = text.is(at, LIST);
        if (!list && text.at(at) != '(') {
            return Span.NONE;
        }
        int from = text.skipBlanks(at + (list ? LIST.length() : 1));
        int comma = text.skip(from, LONGEST_USER, c -> c >= ' ' && ",()".indexOf(c) < 0);
        boolean two = comma > from && text.at(comma) == ',';
        return two && isCalled(text, at, list) ? QuotedLiteral.at(text, text.skipBlanks(comma + 1)) : Span.NONE;
    }

    private static boolean isCalled(BoundedText text, int at, boolean list) {
        int end = text.skipBack(at, 4, " \t");
        int start = text.skipBack(end, LONGEST_CALL, c -> c != '\n' && c != '(');
        String call = text.part(start, end).toLowerCase(Locale.ROOT);
        return call.endsWith("credential")
                || call.endsWith("credential]::new")
                || (list && call.contains("credential"));
    }
}
