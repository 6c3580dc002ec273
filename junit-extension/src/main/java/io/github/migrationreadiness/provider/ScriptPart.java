package io.github.migrationreadiness.provider;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Statements of a script that are for one database. */
final class ScriptPart {

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
                    "The init script " + script + " failed at: " + query.strip() + "\n" + failure.getMessage()
                            + hint(query.strip()),
                    failure);
        }
    }

    private static String hint(String query) {
        if (query.startsWith("\\")) {
            return "\nOf the commands of psql only \\connect name and \\ir file are known here.";
        }
        return query.toUpperCase(Locale.ROOT).startsWith("COPY ")
                ? "\nRows cannot be loaded here: make the dump with pg_dump --schema-only."
                : "";
    }
}
