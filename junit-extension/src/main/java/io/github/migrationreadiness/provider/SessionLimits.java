package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ReadinessSettings;
import java.time.Duration;

/**
 * How long a driver waits, so that nothing hangs.
 *
 * @param login for a session to be opened
 * @param answer for anything to be heard of a statement that the server should have ended by then
 */
record SessionLimits(Duration login, Duration answer) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    static SessionLimits of(ReadinessSettings settings) {
        return new SessionLimits(
                settings.connectTimeout(), settings.statementTimeout().plus(GRACE));
    }

    /** {@return whole seconds, of which the driver takes none for no limit} */
    int loginSeconds() {
        return Math.max(1, Math.toIntExact(login.toSeconds()));
    }

    int answerMillis() {
        return Math.toIntExact(answer.toMillis());
    }
}
