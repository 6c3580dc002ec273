package io.github.migrationreadiness.redaction;

import java.util.Optional;

/**
 * Takes the secrets out of tables: the cells below a heading such as {@code password} or {@code rolpassword}, as psql, sqlcmd,
 * PowerShell, Markdown, CSV files and the data of {@code COPY} have them. A text may be handed over in parts; what is not a whole
 * line yet is held back for the next part, and a table goes on in it.
 */
public final class SecretColumns {

    private static final int LONGEST_LINE = 8_192;

    private String pending = "";
    private boolean withinLongLine;
    private String previous = "";
    private Optional<SecretTable> headed = Optional.empty();
    private Optional<SecretTable> table = Optional.empty();

    /** What is begun is no table. */
    public SecretColumns() {}

    /**
     * Redacts.
     *
     * @param part what follows
     * @return what can be told so far
     */
    public String next(String part) {
        String text = pending + part;
        int end = endOfKnown(text);
        if (text.length() - end > LONGEST_LINE) {
            end = text.length();
        }
        pending = text.substring(end);
        return lines(text.substring(0, end));
    }

    /**
     * Redacts.
     *
     * @param part what follows and is the last
     * @return the rest
     */
    public String last(String part) {
        String text = pending + part;
        pending = "";
        return lines(text);
    }

    /** Of a row with a name and a value only the next line tells that it is no heading. */
    private static int endOfKnown(String text) {
        int end = text.lastIndexOf('\n') + 1;
        int start = text.lastIndexOf('\n', end - 2) + 1;
        boolean row = end - start < LONGEST_LINE
                && KeyValueRow.redacted(text.substring(start, end).stripTrailing())
                        .isPresent();
        return row ? start : end;
    }

    private String lines(String text) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        int next;
        for (int from = 0; from < text.length(); from = next) {
            int end = text.indexOf('\n', from);
            next = end < 0 ? text.length() : end + 1;
            String line =
                    text.substring(from, Math.min(next, from + LONGEST_LINE)).stripTrailing();
            String row = withinLongLine || next - from > LONGEST_LINE ? noRow(line) : row(line, lineAt(text, next));
            withinLongLine = end < 0 && next - from > LONGEST_LINE;
            if (!row.equals(line)) {
                redacted.append(text, copied, from).append(row);
                copied = from + line.length();
            }
        }
        return copied == 0 ? text : redacted.append(text, copied, text.length()).toString();
    }

    private String noRow(String line) {
        table = Optional.empty();
        headed = Optional.empty();
        previous = "";
        return line;
    }

    private static String lineAt(String text, int from) {
        int end = text.indexOf('\n', from);
        int most = Math.min(text.length(), from + LONGEST_LINE);
        return text.substring(from, end < 0 ? most : Math.min(end, most)).stripTrailing();
    }

    private String row(String line, String next) {
        Optional<String> known = table.flatMap(it -> it.row(line));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<SecretTable> first = headed.filter(it -> it.fits(line) && !SecretTables.isRule(line));
        table = first.or(() -> SecretTables.ruled(previous, line));
        Optional<String> pair = first.isPresent() || KeyValueRow.isHeading(previous, next)
                ? Optional.empty()
                : KeyValueRow.redacted(line);
        headed = first.isPresent() || pair.isPresent() ? Optional.empty() : SecretTables.headedBy(line);
        previous = line;
        if (pair.isPresent()) {
            return pair.get();
        }
        return first.flatMap(it -> it.row(line)).orElse(line);
    }
}
