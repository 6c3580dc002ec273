package io.github.migrationreadiness.postgres.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A statement that a managed admin may try.
 *
 * @param id its number in the table
 * @param sql the statement
 * @param service what the service does: refused, allowed, unknown, with a condition
 * @param results what a plain server of each major since 11 says
 */
record AdminStatement(String id, String sql, String service, List<String> results) {

    private static final Pattern ALONE =
            Pattern.compile("(?:CREATE|DROP) DATABASE .*|CREATE TABLESPACE .*|ALTER SYSTEM .*"
                    + "|VACUUM .*|CHECKPOINT|REINDEX SYSTEM .*|CREATE INDEX CONCURRENTLY .*|.*_replication_slot\\(.*");

    static List<AdminStatement> all() {
        return lines().stream().skip(1).map(AdminStatement::parse).toList();
    }

    private static List<String> lines() {
        try (InputStream table = AdminStatement.class.getResourceAsStream("/simulation/statements.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return those that exist in a major version} */
    static List<AdminStatement> of(String major) {
        return all().stream().filter(it -> !it.on(major).equals("-")).toList();
    }

    private static AdminStatement parse(String line) {
        String[] columns = line.split("\t", -1);
        return new AdminStatement(
                columns[0],
                columns[3],
                columns[4],
                new ArrayList<>(List.of(columns).subList(8, 16)));
    }

    /** {@return what a plain server says: ok, or an SQLSTATE and the message; a dash: the statement does not exist there} */
    String on(String major) {
        return results.get(Integer.parseInt(major) - 11)
                .replaceFirst(" \\| (?:DETAIL|HINT) .*", "")
                .replaceFirst("^ok .*", "ok");
    }

    /** {@return whether it does not run inside a transaction} */
    boolean runsAlone() {
        return ALONE.matcher(sql).matches();
    }
}
