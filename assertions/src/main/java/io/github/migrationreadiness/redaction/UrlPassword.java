package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Set;

/** What stands between user and host: {@code postgres://app:x@db/orders}, and {@code app:x@db:5432} without a scheme. */
record UrlPassword(BoundedText text) {

    private static final int LONGEST = 400;
    private static final int LONGEST_HOST = 255;
    private static final Set<String> SCHEMES = Set.of(
            "mailto", "sip", "sips", "xmpp", "acct", "git", "ssh", "svn", "news", "callto", "pkg", "npm", "urn", "cid");
    /** What may stand before the address of a person or before user and database. */
    private static final Set<String> LABELS = Set.of("""
            user users username login role owner from to cc bcc by email e-mail mail contact author principal upn account
            admin-email sender recipient reply-to host server db database connection session client log error fatal detail hint
            warning info debug panic notice statement context utc gmt cet pid name id file path at for source target""".split("\\s+"));

    private static final Set<String> DIGESTS = Set.of("sha256", "sha512", "sha1");

    // With a scheme.

    static Span ofUrl(BoundedText text, int colon) {
        return text.isExactly(colon, "://") ? new UrlPassword(text).userInfo(colon + 3) : Span.NONE;
    }

    static Span ofEncodedUrl(BoundedText text, int colon) {
        if (!text.is(colon, "%3A%2F%2F")) {
            return Span.NONE;
        }
        int from = colon + 9;
        String rest = text.part(from, text.skip(from, LONGEST, c -> BoundedText.isOfToken(c) || c == '%' || c == '*'))
                .toUpperCase(Locale.ROOT);
        int at = rest.indexOf("%40");
        int sign = rest.indexOf("%3A");
        return sign >= 0 && at > sign + 3 ? new Span(from + sign + 3, from + at) : Span.NONE;
    }

    private Span userInfo(int from) {
        int at = -1;
        int end = text.skip(from, LONGEST, c -> c > ' ' && "\"'`<>".indexOf(c) < 0);
        int other = text.part(from, end).indexOf("://");
        int last = other < 0 ? end : from + other;
        int colon = text.part(from, last).indexOf(':') + from;
        for (int i = from; i < last; i++) {
            at = text.at(i) == '@' ? i : at;
        }
        return colon >= from && at > colon && !isPort(colon + 1) ? new Span(colon + 1, at) : Span.NONE;
    }

    private boolean isPort(int from) {
        int end = text.skip(from, 6, BoundedText::isDigit);
        return end > from && "/?\\".indexOf(text.at(end)) >= 0;
    }

    // Without one.

    static Span ofDsn(BoundedText text, int at) {
        return new UrlPassword(text).dsn(at);
    }

    private Span dsn(int at) {
        if (!BoundedText.isWord(text.at(at + 1)) && text.at(at + 1) != '[') {
            return Span.NONE;
        }
        int begin = text.skipBack(at, LONGEST, c -> c > ' ' && "\"'`<>".indexOf(c) < 0);
        String token = text.part(begin, at);
        int colon = token.indexOf(':') + begin;
        int user = text.skipBack(colon, colon - begin, c -> BoundedText.isWord(c) || ".-+%$~".indexOf(c) >= 0);
        int host = text.skip(at + 1, LONGEST_HOST, c -> BoundedText.isWord(c) || ".-".indexOf(c) >= 0);
        boolean whole = at - begin < LONGEST && colon > user && colon + 1 < at && !token.contains("://");
        return whole && isSecret(user, colon, at) && isHost(at + 1, host) && !isLabelled(user, colon, host)
                ? new Span(colon + 1, at)
                : Span.NONE;
    }

    private boolean isSecret(int user, int colon, int at) {
        String name = text.part(user, colon).toLowerCase(Locale.ROOT);
        String secret = text.part(colon + 1, at);
        boolean path = name.length() == 1 && "/\\".indexOf(secret.charAt(0)) >= 0;
        boolean time = isClock(secret) || (isNumber(name) && BoundedText.isDigit(secret.charAt(0)));
        boolean port = name.indexOf('.') > 0 && isNumber(secret);
        return !(SCHEMES.contains(name) || path || time || port || isPort(colon + 1) || secret.startsWith(":"));
    }

    private static boolean isClock(String secret) {
        return secret.length() > 4
                && secret.charAt(2) == ':'
                && isNumber(secret.substring(0, 2) + secret.substring(3, 5));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(BoundedText::isDigit);
    }

    /** {@return whether it is called as a host is; versions, digests and the numbers of objects stand behind that sign too} */
    private boolean isHost(int from, int end) {
        if (text.at(from) == '[') {
            return BoundedText.isHex(text.at(from + 1)) || text.at(from + 1) == ':';
        }
        String host = text.part(from, end);
        boolean number = host.matches("\\d+(\\.\\d+)*") && !host.matches("\\d+(\\.\\d+){3}\\.?");
        boolean object = host.length() > 4 && host.matches("[0-9a-f]{1,16}") && host.matches(".*\\d.*");
        boolean named = end > from && !number && !(object && !hasPlace(end)) && !DIGESTS.contains(host);
        return named && endsHost(end);
    }

    private boolean endsHost(int end) {
        char next = text.at(end);
        return next == '\0' || BoundedText.isBlank(next) || "\"'`,;)]}>|/?\\&<".indexOf(next) >= 0 || hasPlace(end);
    }

    private boolean hasPlace(int end) {
        return "/?[".indexOf(text.at(end)) >= 0
                || (text.at(end) == ':' && BoundedText.isDigit(text.at(end + 1)))
                || isProtocol(end);
    }

    /** Go's drivers have {@code app:x@tcp(db:3306)/orders}. */
    private boolean isProtocol(int end) {
        return text.at(end) == '(' && (text.is(end - 4, "@tcp") || text.is(end - 5, "@unix"));
    }

    private boolean isLabelled(int user, int colon, int end) {
        return !hasPlace(end) && LABELS.contains(text.part(user, colon).toLowerCase(Locale.ROOT));
    }
}
