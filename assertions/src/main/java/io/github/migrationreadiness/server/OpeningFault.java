package io.github.migrationreadiness.server;

import io.github.migrationreadiness.check.InconclusiveException;

/** Why a server or a database could not be opened. */
public interface OpeningFault {

    /** {@return the fault as the answer to any question} */
    InconclusiveException inconclusive();
}
