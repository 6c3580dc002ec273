package io.github.migrationreadiness.diagnosis;

import java.util.Locale;
import java.util.Set;

/**
 * Takes the secrets out of a text: signatures of shared access, keys, passwords and tokens, in URLs, connection strings,
 * JSON and options of commands; private keys; what stands between user and host in a URL.
 *
 * <p>What is left says that something was there. Doing it twice changes nothing more, and the work grows with the length
 * of the text only.
 */
public final class Redaction {

    private static final String MASK = "***";
    private static final Set<String> NAMES = Set.of(
            "sig",
            "pass",
            "pwd",
            "authkey",
            "authkey1",
            "authkey2",
            "accountkey",
            "accesskey",
            "storagekey",
            "apikey",
            "sharedaccesskey",
            "sharedaccesssignature",
            "storageaccountkey",
            "sharedkey",
            "secret",
            "token");
    private static final Set<String> ENDINGS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "accountkey",
            "accesskey",
            "apikey",
            "authkey",
            "pwd",
            "accesstoken",
            "sastoken",
            "refreshtoken",
            "idtoken",
            "authtoken",
            "bearertoken");
    private static final int LONGEST_NAME = 48;
    private static final int LONGEST_USER_INFO = 400;
    private static final int LONGEST_KEY = 16_384;
    private static final int SHORTEST_TOKEN = 8;
    private static final String BEGIN = "-----BEGIN ";

    private final String text;
    private final StringBuilder redacted;
    private int copied;

    private Redaction(String text) {
        this.text = text;
        redacted = new StringBuilder(text.length());
    }

    /**
     * Redacts.
     *
     * @param text anything
     * @return the same without secrets
     */
    public static String of(String text) {
        return new Redaction(text).redact();
    }

    private String redact() {
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, look(at));
        }
        return copied == 0 ? text : redacted.append(text, copied, text.length()).toString();
    }

    /** {@return where to go on} */
    private int look(int at) {
        return switch (text.charAt(at)) {
            case '=' -> named(at, at + 1);
            case ':' -> text.startsWith("//", at + 1) ? userInfo(at + 3) : named(at, at + 1);
            case '%' -> text.regionMatches(true, at, "%3d", 0, 3) ? named(at, at + 3) : at;
            case '-' -> text.startsWith(BEGIN, at) ? privateKey(at) : option(at);
            case 'b', 'B' -> scheme(at);
            case 'e' -> text.startsWith("eyJ", at) ? webToken(at) : at;
            default -> at;
        };
    }

    private int mask(int from, int to) {
        if (from >= to) {
            return from;
        }
        redacted.append(text, copied, from).append(MASK);
        copied = to;
        return to;
    }

    // What has a name.

    private int named(int separator, int from) {
        String name = nameBefore(separator);
        return isSecret(name) ? value(from, name.endsWith("sig")) : from;
    }

    private String nameBefore(int separator) {
        int end = separator;
        while (end > 0 && separator - end < 8 && " \"'`\\]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        String name = normal(Math.min(end, start + lengthOfEscape(start)), end);
        int last = lastPart(start, end);
        return isSecret(name) || last == start ? name : normal(last, end);
    }

    /** As in {@code spring.datasource.password}. */
    private int lastPart(int start, int end) {
        int at = end;
        while (at > start && Letters.isWord(text.charAt(at - 1))) {
            at--;
        }
        while (at < end && Letters.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@return how many letters belong to what is escaped before a name, as in {@code %26sig} and {@code \\u0026sig}} */
    private int lengthOfEscape(int start) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        if (before == '\\') {
            return Letters.lengthOfEscape(text, start - 1) - 1;
        }
        return before == '%' ? 2 : 0;
    }

    private static boolean isOfName(char c) {
        return Letters.isWord(c) || c == '-' || c == '.';
    }

    private String normal(int start, int end) {
        StringBuilder name = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (Letters.isWord(text.charAt(i)) && text.charAt(i) != '_') {
                name.append(text.charAt(i));
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSecret(String name) {
        return NAMES.contains(name) || (name.length() > 2 && ENDINGS.stream().anyMatch(name::endsWith));
    }

    private int value(int from, boolean isOfUrl) {
        int start = from;
        while (start < text.length() && start < from + 8 && " \t(".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int quote = start;
        while (quote < text.length() && quote < start + 8 && text.charAt(quote) == '\\') {
            quote++;
        }
        if (quote < text.length() && "\"'`".indexOf(text.charAt(quote)) >= 0) {
            return mask(quote + 1, closing(quote, quote - start));
        }
        if (start < text.length() && text.charAt(start) == '{') {
            int end = text.indexOf('}', start);
            int line = endOfLine(start);
            return mask(start, end >= 0 && end < line ? end + 1 : line);
        }
        int end = start;
        while (end < text.length() && !endsValue(end, isOfUrl)) {
            end++;
        }
        return mask(start, end);
    }

    /** {@return the place of the quote that closes, which has as many backslashes before it as the one that opens} */
    private int closing(int quote, int backslashes) {
        int run = 0;
        int end = quote + 1;
        while (end < text.length() && text.charAt(end) != '\n') {
            char c = text.charAt(end);
            if (c == text.charAt(quote) && run <= backslashes) {
                return end - run;
            }
            run = c == '\\' ? run + 1 : 0;
            end++;
        }
        return end;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private boolean endsValue(int at, boolean isOfUrl) {
        char c = text.charAt(at);
        if (c == '\\') {
            return isOfUrl || (at + 1 < text.length() && "\"'nru".indexOf(text.charAt(at + 1)) >= 0);
        }
        return c <= ' '
                || ";&\"'`<>".indexOf(c) >= 0
                || (isOfUrl && text.startsWith("%26", at))
                || (isOfUrl && ",)]}".indexOf(c) >= 0);
    }

    private int option(int at) {
        if (!text.startsWith("--", at) || (at > 0 && Letters.isWord(text.charAt(at - 1)))) {
            return at;
        }
        int end = at + 2;
        while (end < text.length() && end - at < LONGEST_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        boolean separated = end < text.length() && text.charAt(end) == ' ';
        return separated && isSecret(normal(at + 2, end)) ? value(end, false) : end;
    }

    // What tells by its form.

    private int userInfo(int from) {
        int at = -1;
        int colon = -1;
        int end = from;
        while (end < text.length() && end - from < LONGEST_USER_INFO && !endsAddress(text.charAt(end))) {
            char c = text.charAt(end);
            at = c == '@' ? end : at;
            colon = c == ':' && colon < 0 ? end : colon;
            end++;
        }
        return colon > 0 && at > colon && !isPort(colon + 1) ? mask(colon + 1, at) : from;
    }

    private static boolean endsAddress(char c) {
        return c <= ' ' || "\"'`<>;,".indexOf(c) >= 0;
    }

    private boolean isPort(int from) {
        int end = from;
        while (end < text.length() && Letters.isDigit(text.charAt(end))) {
            end++;
        }
        return end > from && end < text.length() && "/?\\".indexOf(text.charAt(end)) >= 0;
    }

    private int privateKey(int at) {
        int end = text.indexOf("-----", at + BEGIN.length());
        if (end < 0 || end - at > 80 || !text.substring(at, end).contains("PRIVATE KEY")) {
            return at;
        }
        int from = end + 5;
        int until = from;
        while (until < text.length() && until - from < LONGEST_KEY && !text.startsWith("-----", until)) {
            until++;
        }
        return mask(from, until);
    }

    private int scheme(int at) {
        boolean bearer = text.regionMatches(true, at, "bearer ", 0, 7);
        boolean basic = text.regionMatches(true, at, "basic ", 0, 6);
        if (!(bearer || basic) || (at > 0 && Letters.isWord(text.charAt(at - 1)))) {
            return at;
        }
        int from = at + (bearer ? 7 : 6);
        int end = endOfToken(from);
        return end - from >= 2 * SHORTEST_TOKEN ? mask(from, end) : from;
    }

    private int webToken(int at) {
        int end = at;
        while (end < text.length() && (Letters.isWord(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean signed = text.substring(at, end).indexOf('.') > 0;
        return end - at >= 3 * SHORTEST_TOKEN && signed ? mask(at, end) : end;
    }

    private int endOfToken(int from) {
        int end = from;
        while (end < text.length() && (Letters.isWord(text.charAt(end)) || "-._~+/=".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
