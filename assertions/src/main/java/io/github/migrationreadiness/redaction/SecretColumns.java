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
    private Optional<Table> headed = Optional.empty();
    private Optional<Table> table = Optional.empty();

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
        int end = text.lastIndexOf('\n') + 1;
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

    private String lines(String text) {
        StringBuilder redacted = new StringBuilder();
        int copied = 0;
        int next;
        for (int from = 0; from < text.length(); from = next) {
            int end = text.indexOf('\n', from);
            next = end < 0 ? text.length() : end + 1;
            String line =
                    text.substring(from, Math.min(next, from + LONGEST_LINE)).stripTrailing();
            String row = withinLongLine || next - from > LONGEST_LINE ? noRow(line) : row(line);
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

    private String row(String line) {
        Optional<String> known = table.flatMap(it -> it.row(line));
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Table> first = headed.filter(it -> it.fits(line) && !Tables.isRule(line));
        table = first.or(() -> Tables.ruled(previous, line));
        headed = first.isPresent() ? Optional.empty() : Tables.headedBy(line);
        previous = line;
        return first.flatMap(it -> it.row(line)).orElse(line);
    }
}
