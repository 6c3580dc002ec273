package io.github.migrationreadiness.postgres.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one session saw of a database and its server: the answers to all queries that were asked together. */
public final class Facts {

    private final ServerVersion version;
    private final Map<NamedQuery<?>, Answer<?>> answers;

    private Facts(ServerVersion version, Map<NamedQuery<?>, Answer<?>> answers) {
        this.version = version;
        this.answers = new ConcurrentHashMap<>(answers);
    }

    /**
     * Asks queries in one round trip.
     *
     * @param connection a session of the kit
     * @param queries what to ask
     * @param limits what the guest grants itself
     * @return the answers, refused ones too
     * @throws SQLException if the session is lost
     */
    public static Facts load(Connection connection, List<NamedQuery<?>> queries, Limits limits) throws SQLException {
        ServerVersion version = ServerVersion.of(connection.getMetaData());
        List<NamedQuery<?>> understood =
                queries.stream().filter(query -> query.understoodBy(version)).toList();
        Map<NamedQuery<?>, Answer<?>> answers = new HashMap<>(new Batch(connection, limits).answers(understood));
        queries.forEach(query -> answers.computeIfAbsent(query, asked -> new Answer.NotAsked<>(asked, version)));
        return new Facts(version, answers);
    }

    /** {@return the version of the server} */
    public ServerVersion version() {
        return version;
    }

    /**
     * {@return the rows of a query, if it was asked}
     *
     * @param query the query
     * @param <T> the type of a row
     * @throws io.github.migrationreadiness.check.InconclusiveException if the server did not answer it
     */
    @SuppressWarnings("unchecked") // an answer is stored only under its own query
    public <T> Optional<Rows<T>> rows(NamedQuery<T> query) {
        return Optional.ofNullable((Answer<T>) answers.get(query)).map(Answer::rows);
    }

    /**
     * Asks one more query and keeps its answer.
     *
     * @param connection a session of the kit, to the same database
     * @param query the query
     * @param limits what the guest grants itself
     * @param <T> the type of a row
     * @return the rows
     * @throws SQLException if the session is lost
     */
    public <T> Rows<T> ask(Connection connection, NamedQuery<T> query, Limits limits) throws SQLException {
        Answer<T> answer = query.understoodBy(version)
                ? new Batch(connection, limits).answer(query)
                : new Answer.NotAsked<>(query, version);
        answers.put(query, answer);
        return answer.rows();
    }
}
