package io.github.migrationreadiness.postgres.catalog;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Runs many queries in one round trip. All of them travel in one string, framed by a read-only transaction whose
 * settings end with it: so the same text is safe behind a pooler too, where a session setting would leak to strangers.
 */
record Batch(Connection connection, Limits limits, String readOnlyDefault) {

    Batch(Connection connection, Limits limits) {
        this(connection, limits, "= on");
    }

    /**
     * {@return a batch that sees what transactions are by default, and where that was set, whatever the session or a pool
     * before it has changed since; it is read-only all the same}
     */
    static Batch atOwnDefault(Connection connection, Limits limits) {
        return new Batch(connection, limits, "TO DEFAULT");
    }

    /** One failing statement loses the results of the whole string; then they are sent singly, and only that one is lost. */
    Map<NamedQuery<?>, Answer<?>> answers(List<NamedQuery<?>> queries) throws SQLException {
        if (queries.isEmpty()) {
            return Map.of();
        }
        try {
            return together(queries);
        } catch (SQLException failure) {
            if (ConnectionLoss.isBehind(failure)) {
                throw failure;
            }
            return singly(queries);
        }
    }

    <T> Answer<T> answer(NamedQuery<T> query) throws SQLException {
        return answer(query, Limits.LOCK_TIMEOUT);
    }

    private <T> Answer<T> answer(NamedQuery<T> query, Duration lockTimeout) throws SQLException {
        try {
            return new Answer.Given<>(alone(query, lockTimeout));
        } catch (SQLException failure) {
            if (ConnectionLoss.isBehind(failure)) {
                throw failure;
            }
            return new Answer.Refused<>(query, failure);
        }
    }

    private Map<NamedQuery<?>, Answer<?>> together(List<NamedQuery<?>> queries) throws SQLException {
        String statements = IntStream.range(0, queries.size())
                .mapToObj(place -> queries.get(place).statement(label(place), limits.maxRows()))
                .collect(joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            return read(queries, new Results(statement, statement.execute(framed(statements, Limits.LOCK_TIMEOUT))));
        } catch (SQLException failure) {
            rollback();
            throw failure;
        }
    }

    private static Map<NamedQuery<?>, Answer<?>> read(List<NamedQuery<?>> queries, Results results)
            throws SQLException {
        Map<NamedQuery<?>, Answer<?>> answers = new HashMap<>();
        for (int place = 0; place < queries.size(); place++) {
            NamedQuery<?> query = queries.get(place);
            answers.put(query, new Answer.Given<>(rows(query, results.next(label(place)))));
            results.advance();
        }
        return answers;
    }

    private static String label(int place) {
        return "readiness_" + place;
    }

    /** A lock that all of them need is waited for as long as the batch did, not as long once a query. */
    private Map<NamedQuery<?>, Answer<?>> singly(List<NamedQuery<?>> queries) throws SQLException {
        Duration share = Limits.LOCK_TIMEOUT.dividedBy(queries.size());
        Map<NamedQuery<?>, Answer<?>> answers = new HashMap<>();
        for (NamedQuery<?> query : queries) {
            answers.put(query, answer(query, share));
        }
        return answers;
    }

    private <T> Rows<T> alone(NamedQuery<T> query, Duration lockTimeout) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(framed(query.statement(label(0), limits.maxRows()), lockTimeout))) {
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setString(i + 1, query.arguments().get(i));
            }
            return rows(query, new Results(statement, statement.execute()).next(label(0)));
        } catch (SQLException failure) {
            rollback();
            throw failure;
        }
    }

    /** Before PostgreSQL 11 a time-out set on the way holds only from the next transaction command on: the savepoint. */
    private String framed(String statements, Duration lockTimeout) {
        return "BEGIN TRANSACTION READ ONLY;\nSET LOCAL default_transaction_read_only " + readOnlyDefault
                + ";\nSET LOCAL statement_timeout = "
                + limits.statementTimeout().toMillis() + ";\nSET LOCAL lock_timeout = "
                + lockTimeout.toMillis() + ";\nSET LOCAL search_path = '';\nSAVEPOINT settings_hold;\n"
                + statements + ";\nCOMMIT";
    }

    private void rollback() throws SQLException {
        if (!connection.isClosed()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK");
            }
        }
    }

    private static <T> Rows<T> rows(NamedQuery<T> query, ResultSet result) throws SQLException {
        List<T> list = new ArrayList<>();
        long total = 0;
        Row row = new Row(result);
        while (result.next()) {
            total = result.getLong(1);
            list.add(query.read(row));
        }
        return new Rows<>(List.copyOf(list), total);
    }
}
