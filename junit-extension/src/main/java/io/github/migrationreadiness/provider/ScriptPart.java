package io.github.migrationreadiness.provider;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Statements of a script that are for one database. */
final class ScriptPart {

    private static final Pattern ROWS = Pattern.compile("(?im)^COPY .* FROM stdin");
    private static final int MAX_LINES = 30;

    private final String script;
    private final String database;
    private final StringBuilder sql = new StringBuilder();

    ScriptPart(String script, String database) {
        this.script = script;
        this.database = database;
    }

    void add(String line) {
        sql.append(line).append('\n');
    }

    void runOn(StartedServer server) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (NativeQuery query : statements()) {
                run(statement, query.nativeSql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The init script " + script + " failed in database " + database + ": " + failure.getMessage(),
                    failure);
        }
    }

    private List<NativeQuery> statements() throws SQLException {
        return Parser.parseJdbcSql(sql.toString(), true, false, true, false, false);
    }

    private void run(Statement statement, String query) {
        try {
            statement.execute(query);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The init script " + script + " failed at: " + beginning(query.strip()) + "\n"
                            + failure.getMessage() + hint(query.strip()),
                    failure);
        }
    }

    /** What follows a body BEGIN ATOMIC may be all the rest of a dump. */
    private static String beginning(String query) {
        List<String> lines = query.lines().toList();
        return lines.size() <= MAX_LINES
                ? query
                : String.join("\n", lines.subList(0, MAX_LINES)) + "\n… and " + (lines.size() - MAX_LINES)
                        + " lines more";
    }

    private static String hint(String query) {
        if (query.startsWith("\\")) {
            return "\nOf the commands of psql only \\connect name and \\ir file are known here.";
        }
        return ROWS.matcher(query).find()
                ? "\nRows cannot be loaded here: make the dump with pg_dump --schema-only."
                : "";
    }
}
