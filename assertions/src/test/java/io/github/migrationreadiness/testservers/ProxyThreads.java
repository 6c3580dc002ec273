package io.github.migrationreadiness.testservers;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;

/** The threads of one proxy. None keeps the JVM alive, and none is left when the proxy has been closed. */
final class ProxyThreads implements ThreadFactory {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String name;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    ProxyThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    Thread start(Runnable work) {
        Thread thread = newThread(work);
        thread.start();
        return thread;
    }

    void awaitEnd() {
        threads.forEach(ProxyThreads::awaitEnd);
    }

    static void awaitEnd(Thread thread) {
        try {
            thread.join(TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(thread + " does not end");
        }
    }
}
