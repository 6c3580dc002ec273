package io.github.migrationreadiness.redaction;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A row of Markdown that has a name and its value: {@code | password | x |}. */
final class KeyValueRow {

    private static final Pattern BLANKS = Pattern.compile("[ (]");
    /** Where columns are described, their types stand beside their names. */
    private static final Set<String> TYPES = Set.of("""
            text varchar nvarchar char character citext bytea varbinary string boolean bool integer int bigint uuid
            json jsonb true false yes no -""".split("\\s+"));

    private KeyValueRow() {}

    /** {@return the line without its secret, or nothing where it has none; it may be a heading too} */
    static Optional<String> redacted(String line) {
        if (!isLike(line) || !SecretTable.isSecret(parts(line)[1])) {
            return Optional.empty();
        }
        String cell = parts(line)[2];
        String value = cell.strip();
        boolean type = TYPES.contains(BLANKS.split(value, 2)[0].toLowerCase(Locale.ROOT));
        return type || !SecretTable.isFilled(cell)
                ? Optional.empty()
                : Optional.of(line.substring(0, line.length() - 1 - cell.length()) + cell.replace(value, Redaction.MASK)
                        + "|");
    }

    /** {@return whether a rule makes a heading of the line before it, which the last row of a frame is not} */
    static boolean isHeading(String previous, String next) {
        boolean frame = next.startsWith("+") && previous.startsWith("|");
        return SecretTables.isRule(next) && !frame;
    }

    private static boolean isLike(String line) {
        return line.startsWith("|") && line.endsWith("|") && parts(line).length == 3 && !SecretTables.isRule(line);
    }

    private static String[] parts(String line) {
        return line.substring(0, line.length() - 1).split("\\|", -1);
    }
}
