package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was seen of a server or of one of its databases: an answer for each query that was asked. */
public final class Facts {

    /** The classes of SQLSTATE that say that the session is gone. */
    private static final String CONNECTION = "08";

    private final Map<TsqlQuery<?>, Answer<?>> answers = new ConcurrentHashMap<>();
    private final Duration timeout;

    /**
     * Creates facts without any answer.
     *
     * @param timeout how long one statement may run
     */
    public Facts(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * {@return the rows of a query, if it was asked}
     *
     * @param query the query
     * @param <T> the type of a row
     * @throws io.github.migrationreadiness.check.UnansweredException if the server did not answer it
     */
    @SuppressWarnings("unchecked") // an answer is stored only under its own query
    public <T> Optional<List<T>> rows(TsqlQuery<T> query) {
        return Optional.ofNullable((Answer<T>) answers.get(query)).map(Answer::rows);
    }

    /**
     * Asks a query and keeps its answer.
     *
     * @param connection a session of the kit
     * @param query the query
     * @param <T> the type of a row
     * @return the rows
     * @throws SQLException if the session is lost
     */
    public <T> List<T> ask(Connection connection, TsqlQuery<T> query) throws SQLException {
        Answer<T> answer = answer(connection, query);
        answers.put(query, answer);
        return answer.rows();
    }

    /**
     * Asks a query and keeps its answer, whatever it is.
     *
     * @param connection a session of the kit
     * @param query the query
     * @throws SQLException if the session is lost
     */
    public void load(Connection connection, TsqlQuery<?> query) throws SQLException {
        answers.put(query, answer(connection, query));
    }

    private <T> Answer<T> answer(Connection connection, TsqlQuery<T> query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setQueryTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setString(i + 1, query.arguments().get(i));
            }
            return new Answer.Given<>(read(query, statement));
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith(CONNECTION)) {
                throw failure;
            }
            return new Answer.Refused<>(query, failure);
        }
    }

    private static <T> List<T> read(TsqlQuery<T> query, PreparedStatement statement) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            Row row = new Row(result);
            while (result.next()) {
                rows.add(query.read(row));
            }
        }
        return List.copyOf(rows);
    }
}
