package io.github.migrationreadiness.server;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.redaction.Redaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs many queries in one round trip. All of them travel in one string with their places, which the answers repeat, so that
 * an answer to another query is never taken for it.
 */
public abstract class Batch {

    /** The place of a query that travels by itself; in a string of several, places begin with 1. */
    protected static final int ALONE = 0;

    /** The time-out and the number of rows of a statement. */
    protected final Limits limits;

    private final Connection connection;

    /**
     * Creates a batch that has asked nothing yet.
     *
     * @param connection a session of the kit
     * @param limits the time-out and the number of rows of a statement
     */
    protected Batch(Connection connection, Limits limits) {
        this.limits = limits;
        this.connection = connection;
    }

    /**
     * {@return the answer to one query}
     *
     * @param query what to ask
     * @param <R> what all rows together are read as
     * @throws SQLException if the session is lost
     */
    public final <R> Answer<R> answer(Query<R> query) throws SQLException {
        return answer(query, 1);
    }

    /** One statement that fails loses the results of others; these are sent singly, and only that one is lost. */
    final Map<Query<?>, Answer<?>> answers(List<? extends Query<?>> queries) throws SQLException {
        Map<Query<?>, Answer<?>> answers = new HashMap<>();
        List<? extends Query<?>> together =
                queries.stream().filter(query -> unasked(query).isEmpty()).toList();
        if (together.size() > 1 && takesSeveralStatements(connection)) {
            ask(together, answers);
        }
        for (Query<?> query : queries) {
            if (!answers.containsKey(query)) {
                answers.put(query, answer(query, queries.size()));
            }
        }
        return answers;
    }

    /**
     * {@return whether the server takes several statements in one string}
     *
     * @param connection the session's
     * @throws SQLException if the session cannot say so
     */
    protected boolean takesSeveralStatements(Connection connection) throws SQLException {
        return true;
    }

    /**
     * {@return the answer to a query that is not even sent; empty if it is}
     *
     * @param query the query
     * @param <R> the type of its rows
     */
    protected abstract <R> Optional<Answer<R>> unasked(Query<R> query);

    /**
     * {@return the text of a query, whose answer repeats its place}
     *
     * @param query the query
     * @param place its number in the string, from 1 on
     */
    protected abstract String text(Query<?> query, int place);

    /**
     * {@return statements as the session takes them}
     *
     * @param statements one or several
     * @param sharers how many strings like this one are sent one after the other
     */
    protected String framed(String statements, int sharers) {
        return statements;
    }

    /**
     * Sets the limits that the text does not contain.
     *
     * @param statement is about to be executed
     * @throws SQLException if it refuses that
     */
    protected void limit(Statement statement) throws SQLException {}

    /**
     * {@return the result of the query at a place}
     *
     * @param results those of the string
     * @param place the number of the query
     * @throws SQLException if it cannot be read
     */
    protected abstract ResultSet result(Results results, int place) throws SQLException;

    /**
     * {@return what a refusal means}
     *
     * @param query what was refused
     * @param reason what the server says
     */
    protected abstract InconclusiveException refusal(Query<?> query, SQLException reason);

    /**
     * Makes the session usable again after a statement failed.
     *
     * @param connection the session's
     * @throws SQLException if that fails too
     */
    protected void recover(Connection connection) throws SQLException {}

    /**
     * {@return what the server says, without the further lines: hints and positions in a text that nobody sees}
     *
     * @param failure has the message
     */
    protected static String firstLine(SQLException failure) {
        return Redaction.of(String.valueOf(failure.getMessage())).split("\\R", 2)[0];
    }

    private <R> Answer<R> answer(Query<R> query, int sharers) throws SQLException {
        Optional<Answer<R>> unasked = unasked(query);
        return unasked.isPresent() ? unasked.get() : ask(query, sharers);
    }

    private void ask(List<? extends Query<?>> queries, Map<Query<?>, Answer<?>> answers) throws SQLException {
        String texts = IntStream.range(0, queries.size())
                .mapToObj(i -> text(queries.get(i), i + 1))
                .collect(joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            limit(statement);
            Results results = new Results(statement, statement.execute(framed(texts, 1)));
            for (int i = 0; i < queries.size(); i++) {
                answers.put(queries.get(i), queries.get(i).read(result(results, i + 1), limits));
            }
        } catch (SQLException failure) {
            requireSession(failure);
        }
    }

    private <R> Answer<R> ask(Query<R> query, int sharers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(framed(text(query, ALONE), sharers))) {
            limit(statement);
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setString(i + 1, query.arguments().get(i));
            }
            return query.read(result(new Results(statement, statement.execute()), ALONE), limits);
        } catch (SQLException failure) {
            requireSession(failure);
            return () -> {
                throw refusal(query, failure);
            };
        }
    }

    /** After a lost session asking again is useless. */
    private void requireSession(SQLException failure) throws SQLException {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("08") || state.startsWith("57P") || hasIoCause(failure) || connection.isClosed()) {
            throw failure;
        }
        recover(connection);
    }

    private static boolean hasIoCause(@Nullable Throwable failure) {
        return failure != null && (failure instanceof IOException || hasIoCause(failure.getCause()));
    }
}
