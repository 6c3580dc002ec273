package io.github.migrationreadiness.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with a sign between its cells.
 *
 * @param columns those of secrets, from 0
 * @param size how many there are
 * @param delimiter the sign
 * @param strict whether a line with another number of cells is none of it
 */
record DelimitedTable(Set<Integer> columns, int size, char delimiter, boolean strict) implements SecretTable {

    static Optional<SecretTable> of(String heading, char delimiter, boolean strict) {
        return ofNames(cells(heading, delimiter), delimiter, strict);
    }

    static Optional<SecretTable> ofNames(List<String> names, char delimiter, boolean strict) {
        Set<Integer> secret = IntStream.range(0, names.size())
                .filter(i -> SecretTable.isSecret(names.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        return secret.isEmpty()
                ? Optional.empty()
                : Optional.of(new DelimitedTable(secret, names.size(), delimiter, strict));
    }

    @Override
    public boolean fits(String line) {
        return cells(line, delimiter).size() == size;
    }

    @Override
    public Optional<String> row(String line) {
        List<String> cells = cells(line, delimiter);
        if (!strict && SecretTables.isRule(line)) {
            return Optional.of(line);
        }
        if (cells.size() < size || (strict && cells.size() > size)) {
            return Optional.empty();
        }
        boolean shifted = cells.size() > size;
        int first = columns.stream().mapToInt(i -> i).min().orElse(0);
        return Optional.of(IntStream.range(0, cells.size())
                .mapToObj(i -> columns.contains(i) || (shifted && i > first) ? masked(cells.get(i)) : cells.get(i))
                .collect(Collectors.joining(String.valueOf(delimiter))));
    }

    private static String masked(String cell) {
        if (!SecretTable.isFilled(cell)) {
            return cell;
        }
        String value = cell.strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        int from = cell.indexOf(value);
        String mask = quoted ? "\"" + Redaction.MASK + "\"" : Redaction.MASK;
        return cell.substring(0, from) + mask + cell.substring(from + value.length());
    }

    /** {@return the cells of a line; the sign does not count in quotes that begin a cell} */
    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean mark = c == '"' && (quoted || blank);
            quoted = quoted != mark;
            blank &= BoundedText.isBlank(c);
            boolean escaped = delimiter == '|' && at > 0 && line.charAt(at - 1) == '\\';
            if (c == delimiter && !quoted && !escaped) {
                cells.add(line.substring(from, at));
                from = at + 1;
                blank = true;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
