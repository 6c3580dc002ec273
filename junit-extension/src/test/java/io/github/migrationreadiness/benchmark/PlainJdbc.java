package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.testservers.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Statements as tests send them that are written by hand.
 *
 * @param url the URL of a database
 * @param statements what the kit's checks ask it
 */
record PlainJdbc(String url, List<String> statements) {

    /** {@return how many rows came, of statements that share one connection} */
    int oneByOne() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, TestServer.SUPERUSER, "")) {
            int rows = 0;
            for (String statement : statements) {
                rows += send(connection, statement);
            }
            return rows;
        }
    }

    /** {@return how many rows came, of statements that are dealt out to so many assertions with a connection each} */
    int aConnectionEach(int assertions) throws SQLException {
        int rows = 0;
        for (int assertion = 0; assertion < assertions; assertion++) {
            rows += new PlainJdbc(url, dealtTo(assertion, assertions)).oneByOne();
        }
        return rows;
    }

    private List<String> dealtTo(int assertion, int assertions) {
        return IntStream.iterate(assertion, place -> place < statements.size(), place -> place + assertions)
                .mapToObj(statements::get)
                .toList();
    }

    private static int send(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }
}
