package io.github.migrationreadiness.jupiter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Closes what was opened, the last one first. Everything is closed, whatever fails; the first failure carries the others. */
final class ClosedLastFirst implements AutoCloseable {

    private final Deque<Runnable> closings = new ArrayDeque<>();

    void add(Runnable closing) {
        closings.push(closing);
    }

    @Override
    public void close() {
        List<RuntimeException> failures = new ArrayList<>();
        while (!closings.isEmpty()) {
            close(closings.pop(), failures);
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    private static void close(Runnable closing, List<RuntimeException> failures) {
        try {
            closing.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }
}
