package io.github.migrationreadiness.sqlserver;

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
final class PendingSession {

    private final CompletableFuture<Connection> session = new CompletableFuture<>();

    void openWith(DataSource source) {
        Thread thread = new Thread(() -> handOver(source), "migration-readiness-session");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the waiting, unless the session has come. */
    void end(SQLException reason) {
        session.completeExceptionally(reason);
    }

    Connection await(Duration patience) throws SQLException {
        try {
            return session.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            end(new SQLTimeoutException("no session was opened within " + patience.toSeconds() + " s"));
            return whatCameFirst();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            end(new InterruptedRun());
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
