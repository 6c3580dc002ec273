package io.github.migrationreadiness.console;

import java.io.PrintWriter;

/** One line per test, for logs. */
record ProgressLines(PrintWriter out) implements Progress {

    @Override
    public void started(long tests) {}

    @Override
    public void finished(EndedTest test) {
        out.printf("%-14s %s%n", ResultWords.of(test.kind()), test.title());
    }

    @Override
    public void read(int read, int all) {}

    @Override
    public void close() {}
}
