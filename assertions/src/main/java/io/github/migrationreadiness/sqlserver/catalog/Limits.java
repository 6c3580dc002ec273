package io.github.migrationreadiness.sqlserver.catalog;

import java.time.Duration;

/**
 * What a guest grants itself on somebody's server.
 *
 * @param statementTimeout how long one statement may run
 * @param maxRows how many rows of one statement are read; where there are more, nothing is decided
 */
public record Limits(Duration statementTimeout, int maxRows) {

    /** The decisions need all rows. At some 200 bytes for a table or a column, these are 200 MB. */
    public static final int MAX_ROWS = 1_000_000;
}
