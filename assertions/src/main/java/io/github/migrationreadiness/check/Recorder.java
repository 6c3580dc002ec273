package io.github.migrationreadiness.check;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/**
 * Learns what a view of a server or of backups is used for.
 *
 * @param results takes the result of every check, whatever its status
 * @param use runs whenever the view has produced a result, and before it gives out a fact or a session
 */
public record Recorder(Consumer<CheckResult> results, Runnable use) {

    /** Keeps nothing. */
    public static final Recorder NONE = new Recorder(result -> {}, () -> {});

    /**
     * {@return this recorder, with another place for results}
     *
     * @param results takes the result of every check, whatever its status
     */
    public Recorder withResults(Consumer<CheckResult> results) {
        return new Recorder(requireNonNull(results, "recorder"), use);
    }

    /**
     * {@return this recorder, with another listener for each use}
     *
     * @param use runs at each use, on whichever thread
     */
    public Recorder withUse(Runnable use) {
        return new Recorder(results, requireNonNull(use, "use"));
    }

    /** The view gives out a fact or a session, or was part of what a check looked at. */
    public void used() {
        use.run();
    }

    /**
     * The view has produced a result.
     *
     * @param result the result of one check
     */
    public void record(CheckResult result) {
        used();
        results.accept(result);
    }
}
