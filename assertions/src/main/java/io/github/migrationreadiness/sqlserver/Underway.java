package io.github.migrationreadiness.sqlserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** What is under way on a server, so that somebody else can put an end to it. */
final class Underway {

    private final Duration patience;
    private final Set<PendingSession> opening = new HashSet<>();
    private final Set<Connection> working = new HashSet<>();
    private boolean ended;

    /** Starts with nothing under way, and waits so long for a session. */
    Underway(Duration patience) {
        this.patience = patience;
    }

    /** {@return a session that is ended with everything else, until {@link #finish}} */
    Connection open(DataSource source) throws SQLException {
        PendingSession session = beginOpening();
        try {
            session.openWith(source);
            return begin(session.await(patience));
        } finally {
            finishOpening(session);
        }
    }

    synchronized void finish(Connection connection) {
        working.remove(connection);
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Ends everything; a server gives up the statement of a session that is gone. */
    void end() {
        endWithSessions().forEach(Underway::abort);
    }

    /** May be called for a session that is gone already. */
    static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | AbstractMethodError gone) {
            // There is nothing left to end, or the driver is older than the method.
        }
    }

    private synchronized Set<Connection> endWithSessions() {
        ended = true;
        opening.forEach(session -> session.end(new InterruptedRun()));
        return Set.copyOf(working);
    }

    private synchronized PendingSession beginOpening() throws SQLException {
        if (ended) {
            throw new InterruptedRun();
        }
        PendingSession session = new PendingSession();
        opening.add(session);
        return session;
    }

    private synchronized void finishOpening(PendingSession session) {
        opening.remove(session);
    }

    private synchronized Connection begin(Connection connection) throws SQLException {
        if (ended) {
            connection.close();
            throw new InterruptedRun();
        }
        working.add(connection);
        return connection;
    }
}
