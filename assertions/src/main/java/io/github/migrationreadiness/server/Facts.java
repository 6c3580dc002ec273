package io.github.migrationreadiness.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was seen of a server or of one of its databases: an answer for each query that was asked. */
public final class Facts {

    private final Map<Query<?>, Answer<?>> answers = new ConcurrentHashMap<>();
    private final Function<Connection, Batch> batches;

    /**
     * Creates facts without any answer.
     *
     * @param batches asks in a session
     */
    public Facts(Function<Connection, Batch> batches) {
        this.batches = batches;
    }

    /**
     * {@return the rows of a query, if it was asked}
     *
     * @param query the query
     * @param <R> what all rows together are read as
     * @throws io.github.migrationreadiness.check.InconclusiveException if the server did not answer it
     */
    @SuppressWarnings("unchecked") // an answer is stored only under its own query
    public <R> Optional<R> rows(Query<R> query) {
        return Optional.ofNullable((Answer<R>) answers.get(query)).map(Answer::rows);
    }

    /**
     * Asks a query and keeps its answer.
     *
     * @param connection a session of the kit
     * @param query the query
     * @param <R> what all rows together are read as
     * @return the rows
     * @throws SQLException if the session is lost
     */
    public <R> R ask(Connection connection, Query<R> query) throws SQLException {
        Answer<R> answer = batches.apply(connection).answer(query);
        answers.put(query, answer);
        return answer.rows();
    }

    /**
     * Asks queries in one round trip, where the server takes several statements at once, and keeps the answers, refused ones
     * too.
     *
     * @param connection a session of the kit
     * @param queries the queries
     * @throws SQLException if the session is lost
     */
    public void load(Connection connection, List<? extends Query<?>> queries) throws SQLException {
        answers.putAll(batches.apply(connection).answers(queries));
    }
}
