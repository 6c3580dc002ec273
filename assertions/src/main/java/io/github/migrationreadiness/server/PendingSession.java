package io.github.migrationreadiness.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * A session that is about to be opened, on a thread of its own: drivers take no interruption while they connect, and not
 * every DataSource has a time-out.
 */
public final class PendingSession {

    private final CompletableFuture<Connection> session = new CompletableFuture<>();

    private PendingSession() {}

    /**
     * {@return a session}
     *
     * @param source opens it
     * @param patience how long to wait for it
     * @throws SQLException if it is not opened in time, or the thread is interrupted
     */
    public static Connection of(DataSource source, Duration patience) throws SQLException {
        PendingSession pending = new PendingSession();
        Thread thread = new Thread(() -> pending.handOver(source), "migration-readiness-session");
        thread.setDaemon(true);
        thread.start();
        return pending.await(patience);
    }

    private Connection await(Duration patience) throws SQLException {
        try {
            return session.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            session.completeExceptionally(
                    new SQLTimeoutException("no session was opened within " + patience.toSeconds() + " s"));
            return whatCameFirst();
        } catch (InterruptedException stop) {
            session.completeExceptionally(RunningSessions.ended(stop));
            return whatCameFirst();
        } catch (ExecutionException failure) {
            throw behind(failure);
        }
    }

    private Connection whatCameFirst() throws SQLException {
        try {
            return session.get();
        } catch (ExecutionException failure) {
            throw behind(failure);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("Nobody waits for what is complete", impossible);
        }
    }

    private static SQLException behind(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof SQLException expected) {
            return expected;
        }
        if (cause instanceof RuntimeException broken) {
            throw broken;
        }
        return new SQLException(String.valueOf(cause), cause);
    }

    /** Whoever waited may have gone: then nobody else would close the session. */
    private void handOver(DataSource source) {
        try {
            Connection connection = source.getConnection();
            if (!session.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException | Error failure) {
            session.completeExceptionally(failure);
        }
    }
}
