package io.github.migrationreadiness.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Secrets that only their place in a statement tells: {@code INSERT INTO t (name, password) VALUES ('a', 'x')}. */
final class SqlArguments {

    private static final int LONGEST_LIST = 2_000;
    /** System procedures of SQL Server, and which of their arguments are passwords, from 0. */
    private static final Map<String, List<Integer>> PROCEDURES = Map.of(
            "sp_addlogin", List.of(1),
            "sp_password", List.of(0, 1, 2),
            "sp_addlinkedsrvlogin", List.of(4),
            "sp_addapprole", List.of(1),
            "sp_setapprole", List.of(1));

    private SqlArguments() {}

    /** {@return the passwords that a system procedure gets, by the beginning of its name} */
    static Span ofProcedure(BoundedText text, int at) {
        if (!text.is(at, "sp_") || !text.isStartOfWord(at)) {
            return Span.NONE;
        }
        int end = text.skipWord(at, 32);
        List<Integer> secrets = PROCEDURES.getOrDefault(text.part(at, end).toLowerCase(Locale.ROOT), List.of());
        return secrets.isEmpty() ? Span.NONE : among(text, arguments(text, text.skipBlanks(end)), secrets);
    }

    /** {@return the secrets of a row, and all further rows with it, by the bracket that closes the names of the columns} */
    static Span ofInsert(BoundedText text, int bracket) {
        int values = SqlSpace.skip(text, bracket + 1);
        if (!text.is(values, "VALUES")) {
            return Span.NONE;
        }
        int open = text.skipBack(bracket, LONGEST_LIST, c -> c != '(' && c != ')');
        String[] names = text.part(open, bracket).split(",", -1);
        List<Integer> secrets = IntStream.range(0, names.length)
                .filter(i -> SecretTable.isSecret(names[i]))
                .boxed()
                .toList();
        int first = SqlSpace.skip(text, values + 6);
        if (secrets.isEmpty() || text.at(first) != '(') {
            return Span.NONE;
        }
        List<Span> arguments = arguments(text, first + 1);
        Span row = among(text, arguments, secrets);
        return row.isFound() && hasMore(text, arguments) ? new Span(row.from(), endOfRows(text, row.to())) : row;
    }

    private static boolean hasMore(BoundedText text, List<Span> arguments) {
        int end = arguments.get(arguments.size() - 1).to();
        return text.at(end) == ')' && text.at(SqlSpace.skip(text, end + 1)) == ',';
    }

    private static int endOfRows(BoundedText text, int from) {
        int end = text.skip(from, Integer.MAX_VALUE, c -> c != ';' && c != '\n');
        return text.skipBack(end, end - from, " \t\r)'");
    }

    private static Span among(BoundedText text, List<Span> arguments, List<Integer> wanted) {
        List<Span> secrets = wanted.stream()
                .filter(i -> i < arguments.size())
                .map(i -> QuotedLiteral.at(text, text.skip(arguments.get(i).from(), 64, BoundedText::isBlank)))
                .filter(Span::isFound)
                .toList();
        return secrets.isEmpty()
                ? Span.NONE
                : new Span(
                        secrets.get(0).from(), secrets.get(secrets.size() - 1).to());
    }

    /** {@return what stands between commas, up to a bracket or the end of the line} */
    private static List<Span> arguments(BoundedText text, int from) {
        List<Span> arguments = new ArrayList<>();
        int start = from;
        int depth = 0;
        int at = from;
        while (at - from < LONGEST_LIST && at < text.length() && "\n;".indexOf(text.at(at)) < 0 && depth >= 0) {
            char c = text.at(at);
            if (c == ',' && depth == 0) {
                arguments.add(new Span(start, at));
                start = at + 1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at = c == '\'' ? Math.max(at, QuotedLiteral.at(text, at).to()) + 1 : at + 1;
        }
        arguments.add(new Span(start, depth < 0 ? at - 1 : at));
        return arguments;
    }
}
