package io.github.migrationreadiness.testservers;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a slow line: everything arrives late and in order. As on a real one the delay does not add up, many
 * things can be under way at once.
 */
final class DelayLine implements AutoCloseable {

    private final Duration delay;
    private final ScheduledThreadPoolExecutor executor;

    DelayLine(Duration delay, ThreadFactory threads) {
        this.delay = delay;
        this.executor = new ScheduledThreadPoolExecutor(1, threads);
    }

    void later(Runnable arrival) {
        try {
            var unused = executor.schedule(arrival, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: what is under way on a line that is cut is lost.
        }
    }

    /** Lets what is under way arrive, then ends. */
    void finish(Runnable last) {
        later(last);
        executor.shutdown();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
