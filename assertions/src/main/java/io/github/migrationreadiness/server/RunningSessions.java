package io.github.migrationreadiness.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The sessions that are open on a server, so that another thread can end them. */
public final class RunningSessions {

    private final Set<Thread> opening = new HashSet<>();
    private final Set<Session> working = new HashSet<>();
    private boolean ended;

    /**
     * Opens a session.
     *
     * @param <S> the type of the session
     */
    @FunctionalInterface
    public interface Opening<S extends Session> {

        /**
         * {@return the session}
         *
         * @throws SQLException if it cannot be opened
         */
        S open() throws SQLException;
    }

    /**
     * Works with a session.
     *
     * @param <S> the type of the session
     * @param <T> the type of what comes of it
     */
    @FunctionalInterface
    public interface Work<S extends Session, T> {

        /**
         * {@return what comes of it}
         *
         * @param session is closed afterwards
         * @throws SQLException if the session is lost
         */
        T with(S session) throws SQLException;
    }

    /**
     * {@return what the work makes of a session, which is ended with everything else}
     *
     * @param sessions opens it
     * @param work works with it
     * @param <S> the type of the session
     * @param <T> the type of what comes of it
     * @throws SQLException if it cannot be opened or is lost
     */
    public <S extends Session, T> T run(Opening<S> sessions, Work<? super S, T> work) throws SQLException {
        S session = open(sessions);
        try (session) {
            begin(session);
            return work.with(session);
        } finally {
            finish(session);
        }
    }

    /** {@return whether somebody put an end to it} */
    public synchronized boolean isEnded() {
        return ended;
    }

    /**
     * Lets time pass, as long as nobody ends the run.
     *
     * @param time how much
     * @throws SQLException if somebody ends it
     */
    public void pass(Duration time) throws SQLException {
        beginOpening();
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            throw ended(interrupted);
        } finally {
            finishOpening();
        }
    }

    /**
     * {@return the failure of a session whose thread was interrupted}
     *
     * @param interrupted the interruption
     */
    public static SQLException ended(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new InterruptedRun(interrupted);
    }

    /** Ends everything: a session that is about to be opened is given up when its thread is interrupted. */
    void end() {
        endWithSessions().forEach(RunningSessions::abort);
    }

    private synchronized Set<Session> endWithSessions() {
        ended = true;
        opening.forEach(Thread::interrupt);
        return Set.copyOf(working);
    }

    private <S extends Session> S open(Opening<S> sessions) throws SQLException {
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

    private synchronized void begin(Session session) throws SQLException {
        requireGoingOn();
        working.add(session);
    }

    private synchronized void finish(Session session) {
        working.remove(session);
    }

    private void requireGoingOn() throws SQLException {
        if (ended) {
            throw new InterruptedRun(null);
        }
    }

    private static void abort(Session session) {
        try {
            session.cancel();
            abort(session.connection());
        } catch (SQLException gone) {
            // There is nothing left to end.
        }
    }

    /**
     * Ends a session, which may be gone already.
     *
     * @param connection the session
     */
    public static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException | AbstractMethodError gone) {
            // There is nothing left to end, or the driver is older than the method.
        }
    }
}
