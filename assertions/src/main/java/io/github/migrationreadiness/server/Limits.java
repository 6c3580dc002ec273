package io.github.migrationreadiness.server;

import java.time.Duration;

/**
 * The limits of the kit's statements, which run as a guest on the user's server.
 *
 * @param statementTimeout how long one statement may run
 * @param maxRows how many rows of one statement are read
 */
public record Limits(Duration statementTimeout, int maxRows) {

    /** A catalog lock that somebody holds longer than this means DDL in progress: better to give way than to queue up. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
}
