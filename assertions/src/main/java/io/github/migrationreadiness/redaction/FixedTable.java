package io.github.migrationreadiness.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns begin where the dashes below its heading begin, as those of sqlcmd and PowerShell.
 *
 * @param secrets the columns of secrets
 */
record FixedTable(List<Span> secrets) implements SecretTable {

    static Optional<SecretTable> of(String heading, String rule) {
        List<Span> secrets = columns(rule).stream()
                .filter(column -> SecretTable.isSecret(cell(heading, column)))
                .toList();
        return secrets.isEmpty() ? Optional.empty() : Optional.of(new FixedTable(secrets));
    }

    private static List<Span> columns(String rule) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < rule.length(); at++) {
            if (rule.charAt(at) != ' ' && (at == 0 || rule.charAt(at - 1) == ' ')) {
                starts.add(at);
            }
        }
        List<Span> columns = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            columns.add(new Span(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE));
        }
        return columns;
    }

    private static String cell(String line, Span column) {
        return line.substring(Math.min(line.length(), column.from()), Math.min(line.length(), column.to()));
    }

    @Override
    public Optional<String> row(String line) {
        if (line.isBlank() || line.startsWith("(")) {
            return Optional.empty();
        }
        String row = line;
        for (Span column : secrets) {
            row = masked(row, column);
        }
        return Optional.of(row);
    }

    /** What follows keeps its place. */
    private static String masked(String row, Span column) {
        String cell = cell(row, column);
        if (!SecretTable.isFilled(cell)) {
            return row;
        }
        String value = cell.strip();
        int from = column.from() + cell.indexOf(value);
        String rest = row.substring(column.from() + cell.length());
        String masked = row.substring(0, from) + Redaction.MASK;
        int missing = row.length() - rest.length() - masked.length();
        return rest.isEmpty() ? masked : masked + " ".repeat(Math.max(0, missing)) + rest;
    }
}
