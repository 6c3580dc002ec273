package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.internal.Memo;
import io.github.migrationreadiness.internal.SideBySide;
import io.github.migrationreadiness.postgres.catalog.Facts;
import io.github.migrationreadiness.postgres.catalog.Limits;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;
import io.github.migrationreadiness.postgres.catalog.RoundTrip;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.SessionLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * One server behind all of its views. Each database is opened once and left at once: its facts stay, failures too, so
 * that a dead server costs one time-out and a live one no idle session.
 */
final class PostgresInstance implements AutoCloseable {

    private final Sessions sessions;
    private final RoundTrip queries;
    private final Limits limits;
    private final DatabaseProgress progress;
    private final RunningSessions underway = new RunningSessions();
    private final SessionTurns turns;
    private final Map<String, Memo<Attempt>> attempts = new ConcurrentHashMap<>();
    private final Map<String, ConnectionFault> gone = new ConcurrentHashMap<>();
    private final OwnDefaults ownDefaults = new OwnDefaults(this::readOnlyDefault, this::explain);
    private volatile boolean closed;

    PostgresInstance(
            Sessions sessions, RoundTrip queries, Limits limits, Duration patience, DatabaseProgress progress) {
        this.sessions = sessions;
        this.queries = queries;
        this.limits = limits;
        this.progress = progress;
        this.turns = new SessionTurns(patience, underway::pass);
    }

    Endpoint endpoint() {
        return sessions.endpoint();
    }

    /** {@return what the built-in checks ask of the server and its databases} */
    RoundTrip queries() {
        return queries;
    }

    /** {@return whether anybody has asked the server anything yet} */
    boolean isAsked() {
        return !attempts.isEmpty();
    }

    /** {@return whether somebody has tried to open a database; asking opens nothing} */
    boolean isTried(String database) {
        return known(database)
                .or(() -> known(endpoint().database()))
                .filter(it -> it.answersFor(database))
                .isPresent();
    }

    private Optional<Attempt> known(String database) {
        return Optional.ofNullable(attempts.get(database)).flatMap(Memo::known);
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

    /** It takes a session of its own, because all the others are read-only from their start and see nothing else. */
    ReadOnlyDefault ownReadOnlyDefault(String database) {
        database(database).facts();
        return ownDefaults.in(database);
    }

    private ReadOnlyDefault readOnlyDefault(String database) throws SQLException {
        requireOpen();
        try {
            return inTurn(
                    database,
                    () -> sessions.openWithOwnDefault(database),
                    session -> ReadOnlyDefault.of(session.connection(), limits));
        } catch (SQLException lost) {
            if (underway.isEnded()) {
                throw RunningSessions.interrupted();
            }
            throw lost;
        }
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
        return turns.take(() -> sessions.openForUser(database), hopeless(database));
    }

    /** Ends what is under way; what is known stays known, and nothing else will be. */
    void interrupt() {
        underway.end();
    }

    void refresh() {
        attempts.clear();
        gone.clear();
        ownDefaults.forget();
    }

    @Override
    public void close() {
        closed = true;
        refresh();
    }

    private Attempt attempt(String database) {
        requireOpen();
        return attempts.computeIfAbsent(database, name -> new Memo<>(() -> load(name)))
                .get();
    }

    private Attempt load(String database) {
        try {
            return inTurn(
                    database,
                    () -> sessions.open(database),
                    session -> new Attempt.Opened(
                            session.database(), Facts.load(session.connection(), queries(database), limits)));
        } catch (SQLException failure) {
            return underway.isEnded() ? new Attempt.Interrupted() : new Attempt.Failed(explain(failure, database));
        }
    }

    private List<NamedQuery<?>> queries(String database) {
        return database.equals(endpoint().database()) ? queries.all() : queries.ofDatabase();
    }

    private <T> Rows<T> ask(String database, Facts facts, NamedQuery<T> query) {
        requireOpen();
        try {
            return inTurn(database, () -> reopen(database), session -> facts.ask(session.connection(), query, limits));
        } catch (SQLException lost) {
            throw underway.isEnded()
                    ? RunningSessions.interrupted()
                    : explain(lost, database).inconclusive();
        }
    }

    /** A server that went away after its facts were read costs one time-out too; one that is full has its turns. */
    private Session reopen(String database) throws SQLException {
        Optional.ofNullable(gone.get(database)).ifPresent(fault -> {
            throw fault.inconclusive();
        });
        try {
            return sessions.open(database);
        } catch (SQLException failure) {
            if (underway.isEnded() || ConnectionLimit.metBy(failure).isPresent()) {
                throw failure;
            }
            ConnectionFault fault = explain(failure, database);
            gone.put(database, fault);
            throw fault.inconclusive();
        }
    }

    private <T> T inTurn(String database, RunningSessions.Opening opening, RunningSessions.Work<T> work)
            throws SQLException {
        return turns.take(() -> underway.run(opening, work), hopeless(database));
    }

    /** No session ends where none is let in. */
    private Predicate<SQLException> hopeless(String database) {
        return refusal -> limitMet(refusal, database)
                .filter(limit -> limit.sessions() == 0)
                .isPresent();
    }

    private ConnectionFault explain(SQLException failure, String database) {
        ConnectionFault fault = sessions.explain(failure, database);
        return limitMet(failure, database)
                .map(limit -> fault.explainedBy(limit.toString()))
                .orElse(fault);
    }

    private Optional<SessionLimit> limitMet(SQLException failure, String database) {
        return ConnectionLimit.metBy(failure)
                .flatMap(limit -> limit.valueFor(database, known(endpoint().database())));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The server " + endpoint().address() + " was closed with its test plan");
        }
    }
}
