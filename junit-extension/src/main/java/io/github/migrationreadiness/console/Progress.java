package io.github.migrationreadiness.console;

import io.github.migrationreadiness.postgres.DatabaseProgress;

/** Shows how far a run has come. */
interface Progress extends DatabaseProgress, AutoCloseable {

    /** Shows how many tests there are. */
    void started(long tests);

    /** Shows that a test has ended. */
    void finished(EndedTest test);

    /** Ends the show, so that other text can follow. */
    @Override
    void close();
}
