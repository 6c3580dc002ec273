package io.github.migrationreadiness.postgres.catalog;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a lost session from a statement that failed: after the former, asking again is useless. */
public final class ConnectionLoss {

    private ConnectionLoss() {}

    /**
     * {@return whether a failure means that the session is gone}
     *
     * @param failure what the driver threw
     */
    public static boolean isBehind(SQLException failure) {
        String state = failure.getSQLState();
        return hasIoCause(failure) || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }

    private static boolean hasIoCause(@Nullable Throwable failure) {
        return failure != null && (failure instanceof IOException || hasIoCause(failure.getCause()));
    }
}
