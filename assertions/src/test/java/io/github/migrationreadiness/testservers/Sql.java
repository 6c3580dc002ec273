package io.github.migrationreadiness.testservers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Statements of test fixtures: where one fails the test is wrong, so nobody has to declare or handle it. */
final class Sql {

    private Sql() {}

    /** Opens a connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    /** One session, for several things: to open one costs more than most statements. */
    record Session(Statement statement) {

        void execute(String... statements) {
            for (String sql : statements) {
                execute(sql);
            }
        }

        private void execute(String sql) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
            }
        }

        List<String> column(String query) {
            try (ResultSet rows = statement.executeQuery(query)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage() + " in: " + query, e);
            }
        }
    }

    static void inSession(Opener opener, Consumer<Session> work) {
        try (Connection connection = opener.open();
                Statement statement = connection.createStatement()) {
            work.accept(new Session(statement));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot connect", e);
        }
    }

    static void execute(Opener opener, String... statements) {
        inSession(opener, session -> session.execute(statements));
    }

    static List<String> column(Opener opener, String query) {
        List<String> values = new ArrayList<>();
        inSession(opener, session -> values.addAll(session.column(query)));
        return values;
    }

    static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
