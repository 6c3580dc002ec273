package io.github.migrationreadiness.redaction;

import java.util.function.IntPredicate;

/** What tells by its form alone that it is a secret. */
final class TokenForms {

    private static final int SHORTEST_WEB_TOKEN = 24;
    private static final int LONGEST_HEADER = 1_024;
    private static final int LONGEST_PRIVATE_KEY = 16_384;
    private static final int LENGTH_OF_MD5 = 32;
    private static final int LENGTH_OF_ACCOUNT_KEY = 86;
    private static final int SHORTEST_BINARY_HASH = 52;
    private static final String BEGIN = "-----BEGIN ";

    private TokenForms() {}

    static Span webToken(BoundedText text, int at) {
        if (!text.isExactly(at, "eyJ")) {
            return Span.NONE;
        }
        int header = text.skip(at, LONGEST_HEADER, c -> BoundedText.isWord(c) || c == '-');
        boolean signed = text.at(header) == '.';
        int end =
                signed ? text.skip(header, Integer.MAX_VALUE, c -> BoundedText.isWord(c) || c == '-' || c == '.') : at;
        return end - at >= SHORTEST_WEB_TOKEN ? new Span(at, end) : Span.NONE;
    }

    static Span privateKey(BoundedText text, int at) {
        if (!text.isExactly(at, BEGIN)) {
            return Span.NONE;
        }
        int title = at + BEGIN.length();
        int end = title + text.part(title, title + 70).indexOf("-----");
        if (end < title || !text.part(at, end).contains("PRIVATE KEY")) {
            return Span.NONE;
        }
        int from = end + 5;
        int until = text.part(from, from + LONGEST_PRIVATE_KEY).indexOf("-----");
        return new Span(from, until < 0 ? Math.min(text.length(), from + LONGEST_PRIVATE_KEY) : from + until);
    }

    /** {@code IR@…}, by which an integration runtime registers itself. */
    static Span runtimeKey(BoundedText text, int at) {
        boolean key = text.isExactly(at, "IR@") && text.isStartOfWord(at);
        return key ? token(text, at + 3, c -> c == '@' || BoundedText.isOfToken(c) || c == '*') : Span.NONE;
    }

    static Span md5(BoundedText text, int at) {
        int end = text.skip(at + 3, LENGTH_OF_MD5 + 1, BoundedText::isHex);
        boolean hash = text.isExactly(at, "md5") && end - at == LENGTH_OF_MD5 + 3;
        return hash && text.isStartOfWord(at) && !BoundedText.isWord(text.at(end)) ? new Span(at + 3, end) : Span.NONE;
    }

    static Span scram(BoundedText text, int at) {
        boolean hash = text.isExactly(at, "SCRAM-SHA-256$");
        return hash
                ? token(text, at + 14, c -> BoundedText.isOfToken(c) || c == '$' || c == ':' || c == '*')
                : Span.NONE;
    }

    /** {@code $2b$12$…}, {@code $6$…}, {@code $argon2id$…}, as files and functions of Unix have them. */
    static Span crypt(BoundedText text, int dollar) {
        int name = text.skipWord(dollar + 1, 12);
        boolean known = text.part(dollar + 1, name).matches("2[abxy]|[156y]|argon2(id|i|d)");
        boolean hash = known && text.at(name) == '$' && text.at(dollar) == '$';
        Span secret = hash
                ? token(text, name + 1, c -> BoundedText.isOfToken(c) || c == '$' || c == ',' || c == '*')
                : Span.NONE;
        return secret.isFound() && (secret.to() - secret.from() > 12 || text.isExactly(name + 1, "***"))
                ? secret
                : Span.NONE;
    }

    /** {@code 0x0200…}, as {@code CREATE LOGIN … HASHED} has it. */
    static Span binaryHash(BoundedText text, int at) {
        boolean hash = (text.is(at, "0x0200") || text.is(at, "0x0100")) && text.isStartOfWord(at);
        int end = hash ? text.skip(at + 6, 512, BoundedText::isHex) : at;
        return hash && end - at >= SHORTEST_BINARY_HASH && !BoundedText.isWord(text.at(end))
                ? new Span(at + 6, end)
                : Span.NONE;
    }

    /** {@return a key of 64 bytes in Base64, as those of storage accounts are} */
    static Span accountKey(BoundedText text, int sign) {
        int start = text.skipBack(sign, LENGTH_OF_ACCOUNT_KEY + 1, BoundedText::isOfBase64);
        boolean key = text.isExactly(sign, "==") && sign - start == LENGTH_OF_ACCOUNT_KEY;
        return key && text.at(start - 1) != '-' && text.at(sign + 2) != '=' ? new Span(start, sign + 2) : Span.NONE;
    }

    private static Span token(BoundedText text, int from, IntPredicate kind) {
        int end = text.skip(from, Integer.MAX_VALUE, kind);
        return end > from ? new Span(from, end) : Span.NONE;
    }
}
