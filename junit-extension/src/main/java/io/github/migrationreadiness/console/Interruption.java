package io.github.migrationreadiness.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run that is interrupted come to its end, which is near: the servers are interrupted by then. Without it the JVM
 * would be gone before the report is written.
 */
final class Interruption {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PrintWriter err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::awaitEnd, "interruption");

    Interruption(PrintWriter err) {
        this.err = err;
    }

    <T> T during(Callable<T> run) throws Exception {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.call();
        } finally {
            end();
        }
    }

    private void end() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then it has waited for this.
        }
    }

    private void awaitEnd() {
        err.println("Interrupted; writing what is known.");
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                err.println("The run did not end within " + PATIENCE.toSeconds() + " s; there is no report.");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
