package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.report.Handover;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Finds the test that a result belongs to. A server injected into a class may outlive one test and serve several in
 * parallel, so the thread tells: JUnit runs a test with its callbacks on one. A thread that waits inside a test may run
 * another test meanwhile, hence the stack.
 */
final class CurrentTest implements Consumer<Handover> {

    private static final ThreadLocal<Deque<Results>> OF_THREAD = ThreadLocal.withInitial(ArrayDeque::new);

    private final Results otherwise;

    /** Takes results to the test of the thread or, on a thread without one, to those given. */
    CurrentTest(Results otherwise) {
        this.otherwise = otherwise;
    }

    static void begins(Results results) {
        OF_THREAD.get().push(results);
    }

    static void ends() {
        OF_THREAD.get().poll();
    }

    @Override
    public void accept(Handover handover) {
        Results current = OF_THREAD.get().peek();
        (current == null ? otherwise : current).accept(handover);
    }
}
