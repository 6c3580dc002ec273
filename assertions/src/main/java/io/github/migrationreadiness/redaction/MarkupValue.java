package io.github.migrationreadiness.redaction;

/** What XML and lists of names and values say: {@code <password>x</password>}, {@code name="password" value="x"}. */
final class MarkupValue {

    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_CONTENT = 2_000;
    private static final String CDATA = "<![CDATA[";
    private static final String BETWEEN = " \t\r\n,;\"'\\-{";

    private MarkupValue() {}

    /** {@return the content of an element that is called after a secret, by the end of its first tag} */
    static Span element(BoundedText text, int sign) {
        boolean escaped = text.is(sign, "&gt;");
        if (!escaped && text.at(sign) != '>') {
            return Span.NONE;
        }
        String opening = escaped ? "&lt;" : "<";
        int tag = startOfTag(text, sign, opening);
        boolean secret = tag >= 0
                && text.at(sign - 1) != '/'
                && (isNamed(text, tag, sign) || isAttributed(text, tag, sign) || isValueOfAttributed(text, tag, sign));
        return secret ? content(text, sign + (escaped ? 4 : 1), opening) : Span.NONE;
    }

    private static int startOfTag(BoundedText text, int end, String opening) {
        int from = Math.max(0, end - LONGEST_TAG);
        int start = text.part(from, end).lastIndexOf(opening);
        return start < 0 ? -1 : from + start + opening.length();
    }

    private static boolean isNamed(BoundedText text, int tag, int sign) {
        int end = text.skip(tag, 64, c -> BoundedText.isWord(c) || ":.-".indexOf(c) >= 0);
        int start = end <= sign ? SecretNames.startBefore(text, end) : -1;
        return start >= tag && text.at(tag) != '/';
    }

    /** As in {@code <property name="password">}. */
    private static boolean isAttributed(BoundedText text, int tag, int sign) {
        int end = text.skipBack(sign, 2, "\"'");
        return end < sign && text.at(tag) != '/' && isCalled(text, end);
    }

    /** As in {@code <Setting Name="Password"><Value>}. */
    private static boolean isValueOfAttributed(BoundedText text, int tag, int sign) {
        int outer = text.skipBack(tag - 1, 64, BoundedText::isBlank) - 1;
        boolean value = text.is(tag, "value>") && text.at(outer) == '>' && text.at(tag - 1) == '<';
        return value && isAttributed(text, tag, outer) && sign > tag;
    }

    private static Span content(BoundedText text, int from, String opening) {
        int start = text.skip(from, 64, BoundedText::isBlank);
        if (text.isExactly(start, CDATA)) {
            int inner = start + CDATA.length();
            int end = text.part(inner, inner + LONGEST_CONTENT).indexOf("]]>");
            return new Span(inner, end < 0 ? text.endOfLine(inner) : inner + end);
        }
        int end = text.part(start, start + LONGEST_CONTENT).indexOf(opening);
        int until = end < 0 ? text.endOfLine(start) : start + end;
        return end == 0 ? Span.NONE : new Span(start, text.skipBack(until, until - start, BoundedText::isBlank));
    }

    /** {@return the value that stands beside the name of a secret, by the sign behind the word value} */
    static Span entry(BoundedText text, int sign) {
        int end = NamedValue.endOfName(text, sign);
        if (!text.is(end - 5, "value")) {
            return Span.NONE;
        }
        int start = text.skipBack(end, 24, BoundedText::isWord);
        int name = text.skipBack(start, 40, BETWEEN);
        boolean secure = text.is(name - 12, "SecureString");
        if (name < start && (secure || isCalled(text, name))) {
            return SeparatedValue.after(text, sign + 1);
        }
        Span value = QuotedLiteral.at(text, text.skipBlanks(sign + 1));
        return value.isFound() && isCalledBehind(text, value.to()) ? value : Span.NONE;
    }

    /** {@return whether the name follows: {@code {"value": "x", "name": "password"}}} */
    private static boolean isCalledBehind(BoundedText text, int end) {
        int label = text.skip(end, 40, " \t\r\n,\"'\\");
        boolean name = text.is(label, "name") || text.is(label, "key");
        int behind = text.skipWord(label, 4);
        int sign = text.skip(behind, 8, "\"'\\ ");
        Span called = ":=".indexOf(text.at(sign)) >= 0 ? QuotedLiteral.at(text, text.skipBlanks(sign + 1)) : Span.NONE;
        return name && label > end && called.isFound() && SecretNames.startBefore(text, called.to()) >= called.from();
    }

    /** {@return whether something before a place is called a secret: {@code name: password}} */
    private static boolean isCalled(BoundedText text, int end) {
        int secret = SecretNames.startBefore(text, end);
        if (secret < 0) {
            return false;
        }
        int start = text.skipBack(secret, 48, c -> BoundedText.isWord(c) || c == '.' || c == '-');
        int sign = text.skipBack(start, 8, "\"'\\ \t");
        if (text.at(start - 1) == '<') {
            return true;
        }
        int label = text.skipBack(sign - 1, 8, "\"'\\ \t");
        boolean equals = text.at(sign - 1) == '=' || text.at(sign - 1) == ':';
        return equals && (text.is(label - 4, "name") || text.is(label - 3, "key") || text.is(label - 2, "id"));
    }
}
