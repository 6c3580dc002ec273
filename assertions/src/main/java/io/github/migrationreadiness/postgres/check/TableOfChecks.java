package io.github.migrationreadiness.postgres.check;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The table of checks in the module's README, which ships in the jar: rights, grants and grades stand there and nowhere
 * else, and a test holds the rest of it to {@link PostgresChecks}.
 */
public final class TableOfChecks {

    private static final String END = "<!-- checks: end -->";
    private static final Pattern ROW = Pattern.compile("\\| [0-9R]\\d+ \\|.*");
    private static final Pattern CELL_END = Pattern.compile("\\s*\\|\\s*");
    private static final String CODE_END_AND_BEGIN = "` `";
    private static final Map<String, Row> ROWS = rows();

    /**
     * What is said of one check.
     *
     * @param code the code of its error
     * @param check its name
     * @param assertions the assertions that ask it
     * @param scope what one result speaks of
     * @param rights what a login needs besides being let in
     * @param grants the smallest grants that give it, a line each
     * @param grade what is documented (D) and what is inferred (I)
     */
    public record Row(
            String code, String check, String assertions, String scope, String rights, String grants, String grade) {

        private static Row of(String line) {
            List<String> cells = List.of(CELL_END.split(line));
            return new Row(
                    cells.get(1),
                    cells.get(2),
                    plain(cells.get(3)),
                    cells.get(5),
                    plain(cells.get(8)),
                    plain(cells.get(9).replace(CODE_END_AND_BEGIN, "\n")),
                    plain(cells.get(10)));
        }

        private static String plain(String markdown) {
            return markdown.replace("`", "");
        }
    }

    private TableOfChecks() {}

    /**
     * {@return what is said of the check of an error, if it has one}
     *
     * @param code the code of the error
     */
    public static Optional<Row> row(String code) {
        return Optional.ofNullable(ROWS.get(code));
    }

    private static Map<String, Row> rows() {
        return text().lines()
                .takeWhile(line -> !line.equals(END))
                .filter(ROW.asMatchPredicate())
                .map(Row::of)
                .collect(toUnmodifiableMap(Row::code, Function.identity()));
    }

    private static String text() {
        try (InputStream readme = TableOfChecks.class.getResourceAsStream("README.md")) {
            return new String(Objects.requireNonNull(readme).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
