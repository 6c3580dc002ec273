package io.github.migrationreadiness.sqlserver.catalog;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs many queries in one round trip. All of them travel in one string, each behind a SELECT of its place, so that an
 * answer to another one is never taken for it.
 */
final class TsqlBatch {

    /** What {@code getDatabaseProductName} says; other servers, such as fakes of this one, may take one statement only. */
    private static final String SQL_SERVER = "Microsoft SQL Server";

    private static final String LABEL = "readiness_query";

    /** Once the server has been this slow, the remaining queries are not even asked. */
    private static final int PATIENCE_FACTOR = 2;

    private final Connection connection;
    private final Limits limits;
    private final long start = System.nanoTime();

    TsqlBatch(Connection connection, Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /** One statement that fails loses the results behind it; these are sent singly, and only that one is lost. */
    Map<TsqlQuery<?>, Answer<?>> answers(List<TsqlQuery<?>> queries) throws SQLException {
        Map<TsqlQuery<?>, Answer<?>> answers = new HashMap<>();
        if (queries.size() > 1 && SQL_SERVER.equals(connection.getMetaData().getDatabaseProductName())) {
            together(
                    queries.stream()
                            .filter(query -> query.arguments().isEmpty())
                            .toList(),
                    answers);
        }
        for (TsqlQuery<?> query : queries) {
            if (!answers.containsKey(query)) {
                answers.put(query, isTooSlow() ? notAsked(query) : answer(query));
            }
        }
        return answers;
    }

    <T> Answer<T> answer(TsqlQuery<T> query) throws SQLException {
        try {
            return alone(query);
        } catch (SQLException failure) {
            requireSession(failure);
            return new Answer.Refused<>(query, failure);
        }
    }

    private void together(List<TsqlQuery<?>> queries, Map<TsqlQuery<?>, Answer<?>> answers) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds());
            Results results = new Results(statement, statement.execute(text(queries)));
            for (int place = 0; place < queries.size(); place++) {
                results.requireLabel(place);
                TsqlQuery<?> query = queries.get(place);
                answers.put(query, rows(query, results.next()));
            }
        } catch (SQLException failure) {
            requireSession(failure);
        }
    }

    private static String text(List<TsqlQuery<?>> queries) {
        return IntStream.range(0, queries.size())
                .mapToObj(place -> "SELECT " + place + " AS " + LABEL + ";\n"
                        + queries.get(place).sql())
                .collect(joining(";\n"));
    }

    private <T> Answer<T> alone(TsqlQuery<T> query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setQueryTimeout(seconds());
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setString(i + 1, query.arguments().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(query, result);
            }
        }
    }

    private <T> Answer<T> rows(TsqlQuery<T> query, ResultSet result) throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
            if (rows.size() == limits.maxRows()) {
                return new Answer.TooMany<>(query, limits.maxRows());
            }
            rows.add(query.read(row));
        }
        return new Answer.Given<>(List.copyOf(rows));
    }

    private boolean isTooSlow() {
        return System.nanoTime() - start > limits.statementTimeout().toNanos() * PATIENCE_FACTOR;
    }

    private static <T> Answer<T> notAsked(TsqlQuery<T> query) {
        return new Answer.Refused<>(
                query, new SQLTimeoutException("it was not asked, because the queries before it took too long"));
    }

    private int seconds() {
        return Math.toIntExact(Math.max(1, limits.statementTimeout().toSeconds()));
    }

    /** After a lost session asking again is useless. */
    private void requireSession(SQLException failure) throws SQLException {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08") || hasIoCause(failure) || connection.isClosed()) {
            throw failure;
        }
    }

    private static boolean hasIoCause(@Nullable Throwable failure) {
        return failure != null && (failure instanceof IOException || hasIoCause(failure.getCause()));
    }

    /** The result sets of several statements in one string, without the update counts between them. */
    private static final class Results {

        private final Statement statement;
        private final boolean startsWithResultSet;
        private boolean started;

        Results(Statement executed, boolean startsWithResultSet) {
            this.statement = executed;
            this.startsWithResultSet = startsWithResultSet;
        }

        void requireLabel(int place) throws SQLException {
            ResultSet label = next();
            if (!label.getMetaData().getColumnLabel(1).equals(LABEL) || !label.next() || label.getInt(1) != place) {
                throw new SQLException("The server's answers do not match the queries at " + place);
            }
        }

        ResultSet next() throws SQLException {
            boolean isResultSet = started ? statement.getMoreResults() : startsWithResultSet;
            started = true;
            while (!isResultSet && statement.getUpdateCount() != -1) {
                isResultSet = statement.getMoreResults();
            }
            ResultSet result = isResultSet ? statement.getResultSet() : null;
            if (result == null) {
                throw new SQLException("The server gave fewer answers than there are queries");
            }
            return result;
        }
    }
}
