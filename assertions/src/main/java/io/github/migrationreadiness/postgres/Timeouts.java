package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.server.Limits;
import java.time.Duration;
import org.postgresql.ds.common.BaseDataSource;

/**
 * How long a guest waits, so that nothing hangs.
 *
 * @param connect for a session to open, login included
 * @param statement for one statement to end
 */
record Timeouts(Duration connect, Duration statement) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** The server ends a statement that runs too long; the socket's limit is for a server that has gone silent. */
    private static final int SILENCE_FACTOR = 2;

    Timeouts {
        requireUsable("connect", connect);
        requireUsable("statement", statement);
    }

    void applyTo(BaseDataSource source) {
        int seconds = seconds(connect);
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setSocketTimeout(seconds(statement) * SILENCE_FACTOR);
    }

    /** Given at the start of a session, the settings cost no round trip and nobody else ever sees them. */
    String guestOptions() {
        return "-c statement_timeout=" + statement.toMillis() + " -c lock_timeout=" + Limits.LOCK_TIMEOUT.toMillis()
                + " -c search_path=";
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.plusMillis(999).toSeconds()));
    }

    /** Less than a millisecond would become zero on the way, which driver and server take for "no limit". */
    private static void requireUsable(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The " + name + " time-out must be from 1 millisecond to 1 day, but is " + duration);
        }
    }
}
