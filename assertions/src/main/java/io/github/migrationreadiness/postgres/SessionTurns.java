package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.server.RunningSessions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/**
 * Lets sessions in side by side until the server has no room for one more, and from then on one at a time: the kit must not
 * use up by itself the few sessions that a login, a database or a server has. A session that was closed a moment ago may
 * still have its place, so a refusal counts only after a while. That while is spent once a run for each limit, and not again for
 * each database.
 */
final class SessionTurns {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Map<ConnectionLimit, Duration> waited = new EnumMap<>(ConnectionLimit.class);
    private final Duration patience;
    private final Waiting waiting;
    private volatile boolean singly;

    /** Opens a session and, unless it is somebody else's, works with it and closes it. */
    @FunctionalInterface
    interface Turn<T> {
        T take() throws SQLException;
    }

    /** Lets time pass, unless somebody ends the run. */
    @FunctionalInterface
    interface Waiting {
        void pass(Duration time) throws SQLException;
    }

    /**
     * Lets everybody in.
     *
     * @param patience how long a full server is waited for
     * @param waiting how it is waited for
     */
    SessionTurns(Duration patience, Waiting waiting) {
        this.patience = patience;
        this.waiting = waiting;
    }

    /**
     * {@return what comes of a turn}
     *
     * @param turn may be taken more than once, as long as it is refused
     * @param hopeless tells refusals that no waiting changes
     * @throws SQLException if the turn fails, or the server has no room for it
     */
    <T> T take(Turn<T> turn, Predicate<SQLException> hopeless) throws SQLException {
        if (singly) {
            return alone(turn, hopeless);
        }
        try {
            return holding(lock.readLock(), turn);
        } catch (SQLException refusal) {
            if (ConnectionLimit.metBy(refusal).isEmpty() || hopeless.test(refusal)) {
                throw refusal;
            }
            singly = true;
            return alone(turn, hopeless);
        }
    }

    /** Whoever waits for the lock waits for the sessions that the kit has open. */
    private <T> T alone(Turn<T> turn, Predicate<SQLException> hopeless) throws SQLException {
        return holding(lock.writeLock(), () -> {
            while (true) {
                try {
                    T result = turn.take();
                    waited.values().removeIf(time -> time.compareTo(patience) < 0);
                    return result;
                } catch (SQLException refusal) {
                    if (hopeless.test(refusal)) {
                        throw refusal;
                    }
                    awaitRoom(refusal);
                }
            }
        });
    }

    /** @throws SQLException the refusal, if it will not change or there was time enough for it to */
    private void awaitRoom(SQLException refusal) throws SQLException {
        Optional<ConnectionLimit> limit = ConnectionLimit.metBy(refusal);
        if (limit.isEmpty() || isSpent(limit.get())) {
            throw refusal;
        }
        long start = System.nanoTime();
        waiting.pass(PAUSE);
        waited.merge(limit.get(), Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }

    private boolean isSpent(ConnectionLimit limit) {
        return waited.getOrDefault(limit, Duration.ZERO).compareTo(patience) >= 0;
    }

    private static <T> T holding(Lock lock, Turn<T> turn) throws SQLException {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            throw RunningSessions.ended(interrupted);
        }
        try {
            return turn.take();
        } finally {
            lock.unlock();
        }
    }
}
