package io.github.migrationreadiness.console;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line that is written over, for somebody who watches. */
final class ProgressLine implements Progress {

    private static final String BACK_AND_CLEAR = "\r\u001B[K";
    private static final int REDRAWN_MILLIS = 200;
    private static final int WIDTH = 78;

    private final PrintWriter out;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);
    private long tests;
    private long done;
    private String databases = "";

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void started(long tests) {
        this.tests = tests;
        var unused = clock.scheduleAtFixedRate(this::draw, 0, REDRAWN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void finished(EndedTest test) {
        done++;
    }

    @Override
    public synchronized void read(int read, int all) {
        databases = "database %d of %d, ".formatted(read, all);
    }

    @Override
    public void close() {
        clock.shutdown();
        clear();
    }

    private synchronized void draw() {
        if (!clock.isShutdown()) {
            print(BACK_AND_CLEAR + cut("%scheck %d of %d, %d s".formatted(databases, done, tests, seconds())));
        }
    }

    private synchronized void clear() {
        print(BACK_AND_CLEAR);
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    /** A line that wraps cannot be written over. */
    private static String cut(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
