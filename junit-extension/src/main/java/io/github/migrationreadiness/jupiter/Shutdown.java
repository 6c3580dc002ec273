package io.github.migrationreadiness.jupiter;

/** Does something when the JVM is asked to end, unless it was closed before. */
final class Shutdown implements AutoCloseable {

    private final Runnable action;
    private final Thread hook;

    Shutdown(Runnable action) {
        this.action = action;
        this.hook = new Thread(action, "migration-readiness-shutdown");
    }

    void await() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            action.run();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then it runs.
        }
    }
}
