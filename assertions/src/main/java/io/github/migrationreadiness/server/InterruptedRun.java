package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.InconclusiveException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The run was interrupted: no fault of the server. */
final class InterruptedRun extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final String REASON = "the run was interrupted";

    InterruptedRun(@Nullable InterruptedException cause) {
        super(REASON, cause);
    }

    static InconclusiveException inconclusive() {
        return InconclusiveException.inconclusive(REASON, "Run it again.");
    }
}
