package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.InconclusiveException;
import java.sql.SQLException;

/** Tells what somebody stopped from what failed. */
final class InterruptedRun extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final String REASON = "the run was interrupted";

    InterruptedRun() {
        super(REASON);
    }

    static InconclusiveException inconclusive() {
        return InconclusiveException.inconclusive(REASON, "Run it again.");
    }
}
