package io.github.migrationreadiness.redaction;

import java.util.List;
import java.util.Map;

/**
 * What stands in quotes, of whatever language: {@code 'x'}, {@code E'x'}, {@code N'x'}, {@code U&'x'}, {@code $tag$x$tag$},
 * {@code "x"}, {@code \"x\"}, in those that JSON and HTML write as codes, and in typographic ones. Doubled and escaped quotes
 * belong to it. Without an end it goes to the end of the line.
 */
record QuotedLiteral(BoundedText text) {

    private static final int LONGEST_TAG = 32;
    private static final int LONGEST_DOLLAR_QUOTED = 4_096;
    private static final int MOST_BACKSLASHES = 8;
    private static final List<String> ENTITIES =
            List.of("&quot;", "&#39;", "&#34;", "&apos;", "&#x27;", "&#x22;", "%27", "%22");
    private static final Map<Character, String> TYPOGRAPHIC = Map.of(
            '\u201C', "\u201D",
            '\u201E', "\u201C\u201D\u201F",
            '\u2018', "\u2019",
            '\u201A', "\u2018\u2019",
            '\u00AB', "\u00BB",
            '\u00BB', "\u00AB\u00BB",
            '\u300C', "\u300D",
            '\u300E', "\u300F",
            '\uFF02', "\uFF02",
            '\uFF07', "\uFF07");

    /** {@return what is within the quotes, or {@link Span#NONE} where there is no quote} */
    static Span at(BoundedText text, int at) {
        return new QuotedLiteral(text).find(at);
    }

    /** {@return the same, where only SQL's quotes count, which may follow in the next line} */
    static Span ofSqlAt(BoundedText text, int at) {
        int quote = afterPrefix(text, at);
        int escaped = text.skip(quote, MOST_BACKSLASHES, "\\");
        boolean single = text.at(escaped) == '\'' || text.is(escaped, "u0027");
        return single || text.at(at) == '$' ? at(text, at) : Span.NONE;
    }

    private Span find(int at) {
        return dollar(at).or(() -> continued(at, quoted(afterPrefix(text, at))));
    }

    /** {@return the place of the quote behind {@code E}, {@code N}, {@code U&} and the like} */
    private static int afterPrefix(BoundedText text, int at) {
        if (text.is(at, "U&'")) {
            return at + 2;
        }
        boolean prefix = "EeNnBbXx".indexOf(text.at(at)) >= 0;
        return prefix && "'\\".indexOf(text.at(at + 1)) >= 0 ? at + 1 : at;
    }

    private Span dollar(int at) {
        if (text.at(at) != '$') {
            return Span.NONE;
        }
        int end = text.skipWord(at + 1, LONGEST_TAG);
        if (text.at(end) != '$') {
            return Span.NONE;
        }
        String tag = text.part(at, end + 1);
        int from = end + 1;
        int to = text.part(from, from + LONGEST_DOLLAR_QUOTED).indexOf(tag);
        int most = text.skip(from, LONGEST_DOLLAR_QUOTED, c -> c != '\n');
        return new Span(from, to < 0 ? most : from + to);
    }

    private Span quoted(int at) {
        int quote = text.skip(at, MOST_BACKSLASHES, "\\");
        char c = text.at(quote);
        if (c == '"' || c == '\'' || c == '`') {
            return quote > at ? escaped(quote, quote - at) : plain(quote);
        }
        if (quote > at && (text.is(quote, "u0022") || text.is(quote, "u0027"))) {
            return closedBy(quote + 5, text.part(at, quote + 5));
        }
        String closing = TYPOGRAPHIC.getOrDefault(c, "");
        if (!closing.isEmpty()) {
            return typographic(quote + 1, closing);
        }
        return ENTITIES.stream()
                .filter(entity -> text.is(at, entity))
                .findFirst()
                .map(entity -> closedBy(at + entity.length(), text.part(at, at + entity.length())))
                .orElse(Span.NONE);
    }

    private Span plain(int quote) {
        int run = text.skip(quote, 64, c -> c == text.at(quote)) - quote;
        if (run % 2 == 0) {
            boolean empty = run == 2 && isDelimiter(text.at(quote + run));
            return empty ? new Span(quote + 1, quote + 1) : nested(quote, run);
        }
        return new Span(quote + 1, closing(quote));
    }

    /** {@return the place of the quote that closes; a doubled one is one of the text} */
    private int closing(int quote) {
        char mark = text.at(quote);
        int at = quote + 1;
        while (at < text.length() && text.at(at) != '\n') {
            if (text.at(at) == mark && text.at(at + 1) != mark) {
                return at;
            }
            boolean pair = text.at(at) == mark || (text.at(at) == '\\' && "\\\r\n".indexOf(text.at(at + 1)) < 0);
            boolean backslashes = text.isExactly(at, "\\\\");
            at += pair || backslashes ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /** A literal within another has its quotes doubled: {@code 'ALTER ROLE a PASSWORD ''x'''}. */
    private Span nested(int quote, int run) {
        int from = quote + run;
        int at = from;
        while (at < text.length() && text.at(at) != '\n') {
            int until = text.skip(at, 64, c -> c == text.at(quote));
            if (until - at >= run) {
                return new Span(from, at);
            }
            at = Math.max(at + 1, until);
        }
        return new Span(from, at);
    }

    /** The quote that closes has as many backslashes before it as the one that opens. */
    private Span escaped(int quote, int backslashes) {
        int run = 0;
        int end = quote + 1;
        while (end < text.length() && text.at(end) != '\n') {
            if (text.at(end) == text.at(quote) && run <= backslashes) {
                return new Span(quote + 1, Math.max(quote + 1, end - run));
            }
            run = text.at(end) == '\\' ? run + 1 : 0;
            end++;
        }
        return new Span(quote + 1, end);
    }

    private Span closedBy(int from, String close) {
        int at = from;
        while (at < text.length() && text.at(at) != '\n' && !text.is(at, close)) {
            at++;
        }
        return new Span(from, at);
    }

    private Span typographic(int from, String closing) {
        int end = text.skip(from, 256, c -> c != '\n' && closing.indexOf(c) < 0);
        return closing.indexOf(text.at(end)) >= 0 && end < text.length() ? new Span(from, end) : Span.NONE;
    }

    /** {@return the same, or all of it up to where a shell would go on: {@code 'a'b}} */
    private Span continued(int at, Span quoted) {
        char closing = text.at(quoted.to());
        int end = quoted.to() + 1;
        int more = text.skip(end, 256, c -> BoundedText.isWord(c) || c == '*');
        boolean closed = closing == '"' || closing == '\'' || closing == '`';
        return closed && more > end && !quoted.isEmpty() ? new Span(at, more) : quoted;
    }

    private static boolean isDelimiter(char c) {
        return c == '\0' || BoundedText.isBlank(c) || ",;)]}&|<>:+\\\"'`".indexOf(c) >= 0;
    }
}
