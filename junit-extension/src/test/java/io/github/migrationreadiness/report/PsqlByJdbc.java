package io.github.migrationreadiness.report;

import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** Runs a script statement by statement, as far as scripts of the kit use psql: for machines without it. */
record PsqlByJdbc(TestServer server) {

    private static final Pattern COMMAND = Pattern.compile("\\\\(connect|set|echo) .*");
    private static final Pattern CONNECT =
            Pattern.compile("\\\\connect (?:-reuse-previous=on \"dbname='(.*)'\"|\"(.*)\")");

    private record Part(String database, StringBuilder sql) {}

    void run(String script) throws SQLException {
        List<Part> parts = new ArrayList<>(List.of(new Part("postgres", new StringBuilder())));
        for (String line : script.split("\n", -1)) {
            Matcher connect = CONNECT.matcher(line);
            if (connect.matches()) {
                parts.add(new Part(database(connect), new StringBuilder()));
            } else if (!COMMAND.matcher(line).matches()) {
                parts.get(parts.size() - 1).sql().append(line).append('\n');
            }
        }
        for (Part part : parts) {
            run(part);
        }
    }

    private static String database(Matcher connect) {
        return connect.group(1) == null
                ? connect.group(2)
                : connect.group(1).replace("\"\"", "\"").replaceAll("\\\\(.)", "$1");
    }

    private void run(Part part) throws SQLException {
        try (Connection session = server.superuserConnection(part.database());
                Statement statement = session.createStatement()) {
            for (NativeQuery query : Parser.parseJdbcSql(part.sql().toString(), true, false, true, false, false)) {
                statement.execute(query.nativeSql);
            }
        }
    }
}
