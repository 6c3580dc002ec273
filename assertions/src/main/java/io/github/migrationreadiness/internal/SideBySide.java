package io.github.migrationreadiness.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does the same for several items at a time, within bounds that a production server does not feel. */
public final class SideBySide {

    private static final int AT_A_TIME = 4;

    private SideBySide() {}

    /**
     * Does something with each item, and returns when all of it is done.
     *
     * @param items with what
     * @param action what to do
     * @param <T> the type of an item
     */
    public static <T> void forEach(List<T> items, Consumer<? super T> action) {
        if (items.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(AT_A_TIME, items.size()), SideBySide::daemon);
        try {
            CompletableFuture.allOf(items.stream()
                            .map(item -> CompletableFuture.runAsync(() -> action.accept(item), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "migration-readiness");
        thread.setDaemon(true);
        return thread;
    }
}
