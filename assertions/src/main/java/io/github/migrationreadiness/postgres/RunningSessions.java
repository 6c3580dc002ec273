package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/** What is under way on a server, so that somebody else can put an end to it. */
final class RunningSessions {

    private static final String INTERRUPTED = "the run was interrupted";

    private final Set<Thread> opening = new HashSet<>();
    private final Set<Connection> working = new HashSet<>();
    private boolean ended;

    /** Opens a session. */
    @FunctionalInterface
    interface Opening {
        Session open() throws SQLException;
    }

    /** Works with a session. */
    @FunctionalInterface
    interface Work<T> {
        T with(Session session) throws SQLException;
    }

    static InconclusiveException interrupted() {
        return InconclusiveException.inconclusive(INTERRUPTED, "Run it again.");
    }

    <T> T run(Opening sessions, Work<T> work) throws SQLException {
        try (Session session = open(sessions)) {
            begin(session.connection());
            try {
                return work.with(session);
            } finally {
                finish(session.connection());
            }
        }
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Lets time pass, as long as nobody ends the run. */
    void pass(Duration time) throws SQLException {
        beginOpening();
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            throw ended(interrupted);
        } finally {
            finishOpening();
        }
    }

    /** {@return what comes of a session whose thread is to do something else} */
    static SQLException ended(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new SQLException(INTERRUPTED, interrupted);
    }

    /** Ends everything: the driver gives up a session that it is about to open when its thread is interrupted. */
    void end() {
        for (Connection connection : endWithSessions()) {
            end(connection);
        }
    }

    private synchronized Set<Connection> endWithSessions() {
        ended = true;
        opening.forEach(Thread::interrupt);
        return Set.copyOf(working);
    }

    private Session open(Opening sessions) throws SQLException {
        beginOpening();
        try {
            return sessions.open();
        } finally {
            finishOpening();
        }
    }

    private synchronized void beginOpening() throws SQLException {
        requireGoingOn();
        opening.add(Thread.currentThread());
    }

    /** The interruption was for the driver; whatever the thread does next must not fail for it. */
    private synchronized void finishOpening() {
        opening.remove(Thread.currentThread());
        if (ended) {
            Thread.interrupted();
        }
    }

    private synchronized void begin(Connection connection) throws SQLException {
        requireGoingOn();
        working.add(connection);
    }

    private synchronized void finish(Connection connection) {
        working.remove(connection);
    }

    private void requireGoingOn() throws SQLException {
        if (ended) {
            throw new SQLException(INTERRUPTED);
        }
    }

    /** The server would go on with the statement of a session that is merely closed. */
    private static void end(Connection connection) {
        try {
            if (connection.isWrapperFor(PGConnection.class)) {
                connection.unwrap(PGConnection.class).cancelQuery();
            }
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // There is nothing left to end.
        }
    }
}
