package io.github.migrationreadiness.redaction;

/** What has a name and a sign between: {@code password=x}, {@code "password": "x"}, {@code Pwd = {x;y}}, {@code sig=x&…}. */
record NamedValue(BoundedText text, int sign) {

    private static final String QUOTES = " \t\u00A0\"'`\\]\u201C\u201D\u00AB\u00BB\u300D";
    private static final int LONGEST_LIST = 200;

    static Span find(BoundedText text, int sign) {
        return new NamedValue(text, sign).find();
    }

    /** {@return where a name ends that stands before a sign, quoted or not} */
    static int endOfName(BoundedText text, int sign) {
        int end = text.skipBack(sign, 8, QUOTES);
        boolean entity = text.is(end - 6, "&quot;");
        boolean escaped = text.is(end - 6, "\\u0022") || text.is(end - 6, "\\u0027");
        return entity || escaped ? text.skipBack(end - 6, 8, "\\") : end;
    }

    private Span find() {
        if (!isSign()) {
            return Span.NONE;
        }
        int end = endOfName(text, sign);
        int start = SecretNames.startBefore(text, end);
        if (start < 0) {
            return isSlashOption(end) ? value() : keyOfDetail();
        }
        boolean signature = text.is(end - 3, "sig") || text.is(end - 9, "signature");
        return isParameter(start) || (signature && text.at(sign) != ':') ? parameter(signature) : value();
    }

    private boolean isSign() {
        char c = text.at(sign);
        char next = text.at(sign + 1);
        return switch (c) {
            case '%' -> text.is(sign, "%3d");
            case ':' -> next != ':' && text.at(sign - 1) != ':' && !text.isExactly(sign + 1, "//");
            case '>' -> text.at(sign - 1) == '-';
            default -> "=<>!".indexOf(text.at(sign - 1)) < 0 || text.at(sign - 1) == '\0';
        };
    }

    private int behindSign() {
        return text.at(sign) == '%' ? sign + 3 : text.skip(sign + 1, 2, "=>~");
    }

    // Of an address.

    private boolean isParameter(int start) {
        int name = text.skipBack(start, 48, c -> BoundedText.isWord(c) || c == '-' || c == '.');
        char before = text.at(name - 1);
        return text.at(sign) == '%' || (text.at(sign) == '=' && (before == '?' || before == '&'));
    }

    private Span parameter(boolean signature) {
        Span value = SeparatedValue.inAddress(text, behindSign());
        boolean quoted = QuotedLiteral.at(text, behindSign()).isFound();
        int most = value.to() - value.from();
        return signature && !quoted
                ? new Span(value.from(), text.skip(value.from(), most, c -> ",)]}".indexOf(c) < 0))
                : value;
    }

    // Of anything else.

    private Span value() {
        int behind = behindSign();
        int placeholder = Placeholder.endAt(text, text.skipBlanks(behind));
        if (placeholder >= 0) {
            return new Span(placeholder, placeholder);
        }
        Span block = YamlValue.find(text, sign);
        if (block.isFound()) {
            return block;
        }
        Span value = SeparatedValue.ofConnectionString(text, wholeVariable(SeparatedValue.after(text, behind)));
        if (value.isEmpty() && isEndOfLine(value.from())) {
            return inNextLine(value.from());
        }
        if (isDirectory(value) || isCount(value)) {
            return Span.NONE;
        }
        boolean spoken = text.at(sign) == ':' && BoundedText.isBlank(text.at(behind));
        boolean harmless = spoken ? HarmlessValue.isProse(text, value) : HarmlessValue.isNoValue(text, value);
        return harmless ? Span.NONE : value;
    }

    /** {@code PWD=/home/app} of a shell is no password; in a connection string there are other fields beside it. */
    private boolean isDirectory(Span value) {
        int start = text.skipBack(sign, 8, BoundedText::isWord);
        boolean variable = text.isExactly(start, "PWD=/") || text.isExactly(start, "OLDPWD=/");
        return variable && text.at(start - 1) != ';' && text.at(value.to()) != ';';
    }

    /** {@code PASS: 12 FAIL: 0} are the results of tests. */
    private boolean isCount(Span value) {
        boolean number = text.skip(value.from(), value.to() - value.from(), BoundedText::isDigit) == value.to();
        int next = text.skip(value.to(), 4, " ,;|");
        return number && text.is(sign - 4, "pass") && text.is(next, "fail");
    }

    private boolean isEndOfLine(int at) {
        return at >= text.length() || "\r\n".indexOf(text.at(at)) >= 0 || text.isExactly(at, "\\n");
    }

    private Span inNextLine(int at) {
        int next = SqlSpace.skip(text, at);
        return QuotedLiteral.ofSqlAt(text, next)
                .or(() -> text.at(next) == '"' ? QuotedLiteral.at(text, next) : Span.NONE);
    }

    /** {@code set "PGPASSWORD=x y"} quotes name and value together. */
    private Span wholeVariable(Span value) {
        int name = text.skipBack(sign, 48, c -> (c >= 'A' && c <= 'Z') || BoundedText.isDigit(c) || c == '_');
        char quote = text.at(name - 1);
        boolean quoted = text.at(sign) == '=' && name < sign && (quote == '"' || quote == '\'');
        if (!quoted || value.from() != sign + 1) {
            return value;
        }
        Span whole = QuotedLiteral.at(text, name - 1);
        return whole.to() >= value.to() ? new Span(value.from(), whole.to()) : value;
    }

    /** {@code /sp:x} and {@code /tp:x} of SqlPackage. */
    private boolean isSlashOption(int end) {
        boolean named = text.is(end - 3, "/sp") || text.is(end - 3, "/tp") || text.is(end - 3, "/at");
        char before = text.at(end - 4);
        return named
                && text.at(sign) == ':'
                && (before == '\0' || BoundedText.isBlank(before) || "\"'`".indexOf(before) >= 0);
    }

    /** As in PostgreSQL's {@code Key (name, password)=(a, x) already exists}. */
    private Span keyOfDetail() {
        if (text.at(sign) != '=' || text.at(sign - 1) != ')' || text.at(sign + 1) != '(') {
            return Span.NONE;
        }
        int open = text.skipBack(sign - 1, LONGEST_LIST, c -> c != '(' && c != '\n');
        for (int end = open + 1; end < sign; end++) {
            boolean ends = !BoundedText.isWord(text.at(end)) && BoundedText.isWord(text.at(end - 1));
            if (ends && SecretNames.startOfColumnBefore(text, end) >= open) {
                return BracketedText.at(text, sign + 1);
            }
        }
        return Span.NONE;
    }
}
