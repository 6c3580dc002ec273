package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.internal.Memo;
import io.github.migrationreadiness.internal.SideBySide;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One server behind all of its views. Server and databases are opened once each and left at once: their facts stay, failures
 * too, so that a dead server costs one time-out and a live one no idle session.
 *
 * @param <F> what says why a session could not be opened
 */
public abstract class ServerInstance<F extends OpeningFault> implements AutoCloseable {

    private final RunningSessions underway = new RunningSessions();
    private final Map<String, Memo<Attempt<F>>> attempts = new ConcurrentHashMap<>();
    private final Map<String, F> gone = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** {@return where the server is, in words} */
    public abstract String address();

    /** {@return the database that sessions open unless told otherwise; the attempt on it stands for the server} */
    protected abstract String ownDatabase();

    /**
     * {@return what the work makes of a session in a database}
     *
     * @param database the database
     * @param work what to do in the session
     * @param <T> the type of the result
     * @throws SQLException if the session cannot be opened, or the work fails
     */
    protected abstract <T> T in(String database, RunningSessions.Work<Session, T> work) throws SQLException;

    /**
     * {@return what the built-in checks read of a database}
     *
     * @param database the database
     * @param session a session in it
     * @throws SQLException if the session is lost
     */
    protected abstract Facts read(String database, Session session) throws SQLException;

    /**
     * {@return what a failure means}
     *
     * @param failure what the driver says
     * @param database the database that was to be opened
     */
    protected abstract F explain(SQLException failure, String database);

    /**
     * Refuses a query whose answer would mean nothing.
     *
     * @param facts those of the database that is asked
     * @param query the query
     */
    protected void requireMeaning(Facts facts, Query<?> query) {}

    /**
     * {@return whether a failure says that the next session would not open either}
     *
     * @param failure what the driver says
     * @param opened whether a session was open before
     */
    protected boolean isLasting(SQLException failure, boolean opened) {
        return true;
    }

    /**
     * Reports that one more database was read, or could not be opened.
     *
     * @param read how many were
     * @param all how many there are
     */
    protected void progressed(int read, int all) {}

    /** {@return the attempt on the server} */
    public final Attempt<F> server() {
        return attempt(ownDatabase());
    }

    /**
     * {@return the attempt on a database; a server that cannot be opened answers for its databases too}
     *
     * @param name its exact name
     */
    public final Attempt<F> database(String name) {
        Attempt<F> server = server();
        return server.answersFor(name) ? server : attempt(name);
    }

    /**
     * {@return what is known of a database already; asking opens nothing}
     *
     * @param database its exact name
     */
    public final Optional<Attempt<F>> known(String database) {
        return Optional.ofNullable(attempts.get(database)).flatMap(Memo::known);
    }

    /** {@return whether anybody has asked the server anything yet} */
    public final boolean isAsked() {
        return !attempts.isEmpty();
    }

    /**
     * {@return the rows of a query}
     *
     * @param database where to ask it
     * @param query the query
     * @param <R> what all rows together are read as
     */
    public final <R> R rows(String database, Query<R> query) {
        Facts facts = database(database).facts();
        requireMeaning(facts, query);
        return facts.rows(query).orElseGet(() -> ask(database, facts, query));
    }

    /**
     * Opens several databases side by side, so that many of them do not wait for each other.
     *
     * @param databases their exact names
     */
    public final void open(List<String> databases) {
        Attempt<F> server = server();
        if (server.fault().isEmpty()) {
            List<String> unread = databases.stream()
                    .filter(name -> !server.answersFor(name) && !attempts.containsKey(name))
                    .toList();
            AtomicInteger read = new AtomicInteger(databases.size() - unread.size());
            SideBySide.forEach(unread, name -> {
                database(name);
                progressed(read.incrementAndGet(), databases.size());
            });
        }
    }

    /** Ends what is under way; what is known stays known, and nothing else will be. */
    public final void interrupt() {
        underway.end();
    }

    /** Forgets all facts and failures. */
    public void refresh() {
        attempts.clear();
        gone.clear();
    }

    @Override
    public final void close() {
        closed = true;
        refresh();
    }

    /** {@return the sessions that are under way} */
    protected final RunningSessions underway() {
        return underway;
    }

    /** Fails after {@link #close()}. */
    protected final void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The server " + address() + " was closed with its test plan");
        }
    }

    /**
     * Fails if the session was ended because the run was interrupted.
     *
     * @param failure what the session failed with
     */
    protected final void requireNotInterrupted(SQLException failure) {
        if (underway.isEnded() || failure instanceof InterruptedRun) {
            throw InterruptedRun.inconclusive();
        }
    }

    private Attempt<F> attempt(String database) {
        requireOpen();
        return attempts.computeIfAbsent(database, name -> new Memo<>(() -> load(name)))
                .get();
    }

    private Attempt<F> load(String database) {
        try {
            return in(database, session -> new Attempt.Opened<>(session.database(), read(database, session)));
        } catch (SQLException failure) {
            if (underway.isEnded()) {
                return new Attempt.Unknown<>(InterruptedRun.inconclusive());
            }
            requireNotInterrupted(failure);
            return new Attempt.Failed<>(explain(failure, database));
        } catch (InconclusiveException silent) {
            return new Attempt.Unknown<>(silent);
        }
    }

    /** A server that went away after its facts were read costs one time-out too. */
    private <R> R ask(String database, Facts facts, Query<R> query) {
        requireOpen();
        Optional.ofNullable(gone.get(database)).ifPresent(fault -> {
            throw fault.inconclusive();
        });
        AtomicBoolean opened = new AtomicBoolean();
        try {
            return in(database, session -> {
                opened.set(true);
                return facts.ask(session.connection(), query);
            });
        } catch (SQLException lost) {
            requireNotInterrupted(lost);
            F fault = explain(lost, database);
            if (isLasting(lost, opened.get())) {
                gone.put(database, fault);
            }
            throw fault.inconclusive();
        }
    }
}
