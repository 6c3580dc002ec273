package io.github.migrationreadiness.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * A script that fills a server of the kit's own. It runs as superuser, statement by statement, since CREATE DATABASE does
 * not like company; {@code \connect name} goes on in another database, as in psql.
 *
 * @param name how messages name the script
 * @param text the statements
 */
record InitScript(String name, String text) {

    /** The driver does not part what follows a body BEGIN ATOMIC; so asked, the server takes it as it is. */
    static final String SESSION = "?preferQueryMode=simple";

    private static final Pattern CONNECT = Pattern.compile("\\\\c(?:onnect)?\\s+(\"(?:[^\"]|\"\")+\"|\\S+)\\s*");

    static InitScript at(URI place) {
        try (InputStream content = place.toURL().openStream()) {
            return new InitScript(place.toString(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The init script " + place + " cannot be read", unreadable);
        }
    }

    void runOn(StartedServer server) {
        for (Part part : parts()) {
            part.runOn(server, name);
        }
    }

    private List<Part> parts() {
        List<Part> parts =
                new ArrayList<>(List.of(new Part(StartedProvider.MAINTENANCE_DATABASE, new StringBuilder())));
        text.lines().forEach(line -> {
            Matcher connect = CONNECT.matcher(line);
            if (connect.matches()) {
                parts.add(new Part(unquoted(connect.group(1)), new StringBuilder()));
            } else {
                parts.get(parts.size() - 1).sql().append(line).append('\n');
            }
        });
        return parts;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** The statements for one database. */
    private record Part(String database, StringBuilder sql) {

        void runOn(StartedServer server, String script) {
            try (Connection connection = server.connect(database);
                    Statement statement = connection.createStatement()) {
                for (NativeQuery query : statements()) {
                    run(statement, query.nativeSql, script);
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

        private static void run(Statement statement, String sql, String script) {
            try {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(
                        "The init script " + script + " failed at: " + sql.strip() + "\n" + failure.getMessage()
                                + hint(sql),
                        failure);
            }
        }

        private static String hint(String sql) {
            return sql.strip().startsWith("\\") ? "\nOf the commands of psql only \\connect name is known here." : "";
        }
    }
}
