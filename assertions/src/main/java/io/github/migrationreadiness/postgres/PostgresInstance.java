package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.internal.Memo;
import io.github.migrationreadiness.internal.SideBySide;
import io.github.migrationreadiness.postgres.catalog.BuiltInQueries;
import io.github.migrationreadiness.postgres.catalog.Facts;
import io.github.migrationreadiness.postgres.catalog.Limits;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One server behind all of its views. Each database is opened once and left at once: its facts stay, failures too, so
 * that a dead server costs one time-out and a live one no idle session.
 */
final class PostgresInstance implements AutoCloseable {

    private final Sessions sessions;
    private final BuiltInQueries queries;
    private final Limits limits;
    private final DatabaseProgress progress;
    private final Underway underway = new Underway();
    private final Map<String, Memo<Attempt>> attempts = new ConcurrentHashMap<>();
    private final Map<String, ConnectionFault> gone = new ConcurrentHashMap<>();
    private volatile boolean closed;

    PostgresInstance(Sessions sessions, BuiltInQueries queries, Limits limits, DatabaseProgress progress) {
        this.sessions = sessions;
        this.queries = queries;
        this.limits = limits;
        this.progress = progress;
    }

    Endpoint endpoint() {
        return sessions.endpoint();
    }

    /** {@return what the built-in checks ask of the server and its databases} */
    BuiltInQueries queries() {
        return queries;
    }

    /** {@return whether anybody has asked the server anything yet} */
    boolean isAsked() {
        return !attempts.isEmpty();
    }

    /** The attempt on the database that sessions open unless told otherwise; it stands for the server. */
    Attempt server() {
        return attempt(endpoint().database());
    }

    Attempt database(String name) {
        Attempt server = server();
        return server.answersFor(name) ? server : attempt(name);
    }

    <T> Rows<T> read(NamedQuery<T> query) {
        return read(endpoint().database(), query);
    }

    <T> Rows<T> read(String database, NamedQuery<T> query) {
        Facts facts = database(database).facts();
        return facts.rows(query).orElseGet(() -> ask(database, facts, query));
    }

    /** Opens several databases side by side, so that many of them do not wait for each other. */
    void open(List<String> databases) {
        if (server().fault().isEmpty()) {
            List<String> unread =
                    databases.stream().filter(name -> !isRead(name)).toList();
            AtomicInteger read = new AtomicInteger(databases.size() - unread.size());
            SideBySide.forEach(unread, name -> {
                database(name);
                progress.read(read.incrementAndGet(), databases.size());
            });
        }
    }

    private boolean isRead(String database) {
        return server().answersFor(database) || attempts.containsKey(database);
    }

    Connection openForUser(String database) throws SQLException {
        requireOpen();
        return sessions.openForUser(database);
    }

    /** Ends what is under way; what is known stays known, and nothing else will be. */
    void interrupt() {
        underway.end();
    }

    void refresh() {
        attempts.clear();
        gone.clear();
    }

    @Override
    public void close() {
        closed = true;
        attempts.clear();
        gone.clear();
    }

    private Attempt attempt(String database) {
        requireOpen();
        return attempts.computeIfAbsent(database, name -> new Memo<>(() -> load(name)))
                .get();
    }

    private Attempt load(String database) {
        try {
            return underway.run(
                    () -> sessions.open(database),
                    session -> new Attempt.Opened(
                            session.database(), Facts.load(session.connection(), queries(database), limits)));
        } catch (SQLException failure) {
            return underway.isEnded()
                    ? new Attempt.Interrupted()
                    : new Attempt.Failed(sessions.explain(failure, database));
        }
    }

    private List<NamedQuery<?>> queries(String database) {
        return database.equals(endpoint().database()) ? queries.all() : queries.ofDatabase();
    }

    private <T> Rows<T> ask(String database, Facts facts, NamedQuery<T> query) {
        requireOpen();
        try {
            return underway.run(() -> reopen(database), session -> facts.ask(session.connection(), query, limits));
        } catch (SQLException lost) {
            throw underway.isEnded()
                    ? Underway.interrupted()
                    : sessions.explain(lost, database).unanswered();
        }
    }

    /** A server that went away after its facts were read costs one time-out too. */
    private Session reopen(String database) throws SQLException {
        Optional.ofNullable(gone.get(database)).ifPresent(fault -> {
            throw fault.unanswered();
        });
        try {
            return sessions.open(database);
        } catch (SQLException failure) {
            if (underway.isEnded()) {
                throw failure;
            }
            ConnectionFault fault = sessions.explain(failure, database);
            gone.put(database, fault);
            throw fault.unanswered();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The server " + endpoint().address() + " was closed with its test plan");
        }
    }
}
