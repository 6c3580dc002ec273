package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** What proves to a service of the web who asks: {@code Authorization: Basic x}, {@code SharedKey account:x}. */
final class Authorization {

    private static final int SHORTEST_TOKEN = 16;
    private static final int SHORTEST_SIGNATURE = 8;
    private static final int LONGEST_SCHEME = 32;
    private static final Set<String> OF_ONE_WORD =
            Set.of("bearer", "basic", "sharedkey", "sharedkeylite", "ntlm", "negotiate", "token", "apikey");
    private static final Set<String> OF_SEVERAL = Set.of("digest", "sharedaccesssignature", "aws4-hmac-sha256");

    private Authorization() {}

    /** {@return what stands behind the scheme in a header} */
    static Span header(BoundedText text, int sign) {
        int end = NamedValue.endOfName(text, sign);
        if (!text.is(end - 13, "authorization")) {
            return Span.NONE;
        }
        int blanks = text.skipBlanks(sign + 1);
        Span quoted = QuotedLiteral.at(text, blanks);
        int from = quoted.isFound() ? quoted.from() : blanks;
        int scheme = text.skip(from, LONGEST_SCHEME, c -> BoundedText.isWord(c) || c == '-');
        return text.at(scheme) == ' '
                ? ofScheme(text, text.part(from, scheme).toLowerCase(Locale.ROOT), scheme + 1, quoted)
                : word(text, from, SHORTEST_TOKEN);
    }

    private static Span ofScheme(BoundedText text, String scheme, int from, Span quoted) {
        if (OF_SEVERAL.contains(scheme)) {
            return new Span(from, quoted.isFound() ? quoted.to() : text.endOfLine(from));
        }
        return OF_ONE_WORD.contains(scheme) ? word(text, from, 1) : Span.NONE;
    }

    private static Span word(BoundedText text, int from, int shortest) {
        if (text.isExactly(from, Redaction.MASK)) {
            return new Span(from, from + Redaction.MASK.length());
        }
        int end = text.skip(from, Integer.MAX_VALUE, c -> c > ' ' && "\"'`\\<>,;".indexOf(c) < 0);
        return end - from >= shortest ? new Span(from, end) : Span.NONE;
    }

    /** {@return a long token behind the name of a scheme that stands alone} */
    static Span scheme(BoundedText text, int at) {
        int from = at + (text.is(at, "bearer ") ? 7 : 6);
        boolean scheme = text.is(at, "bearer ") || text.is(at, "basic ");
        int end = scheme ? text.skip(from, Integer.MAX_VALUE, BoundedText::isOfToken) : from;
        boolean token =
                scheme && text.isStartOfWord(at) && (end - from >= SHORTEST_TOKEN || text.isExactly(from, "***"));
        return token ? new Span(from, text.isExactly(from, "***") ? from + 3 : end) : Span.NONE;
    }

    /** {@return the signature behind the account, or the whole signature of shared access} */
    static Span shared(BoundedText text, int at) {
        if (!text.isStartOfWord(at)) {
            return Span.NONE;
        }
        if (text.is(at, "SharedAccessSignature ")) {
            Span signature = word(text, at + 22, SHORTEST_SIGNATURE);
            boolean fields = signature.isFound() && text.part(signature).matches(".*[=%+/\\d].*");
            return fields ? signature : Span.NONE;
        }
        int scheme = text.is(at, "SharedKeyLite ") ? at + 14 : at + 10;
        boolean named = text.is(at, "SharedKeyLite ") || text.is(at, "SharedKey ");
        int account = named ? text.skip(scheme, 64, c -> BoundedText.isWord(c) || c == '-') : at;
        return named && account > scheme && text.at(account) == ':' ? word(text, account + 1, 1) : Span.NONE;
    }
}
