package io.github.migrationreadiness.jupiter;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opentest4j.AssertionFailedError;

/**
 * What one test has had injected, and whether it has asked any of it, on whichever thread. A test that asked nothing shows
 * nothing, and must not read as passed.
 */
final class Injected {

    private static final String OR_NOT = "; readiness.on-unused=ignore switches this off";

    private final List<InjectionRequest> demands = new CopyOnWriteArrayList<>();
    private volatile boolean asked;
    private volatile boolean excused;

    /** {@return what the view of a demand has to run when it is asked} */
    Runnable watch(InjectionRequest demand) {
        demands.add(demand);
        return () -> asked = true;
    }

    /** A dynamic test of the factory has failed or was aborted before it could ask. */
    void excuse() {
        excused = true;
    }

    void requireUse() {
        if (!demands.isEmpty() && !asked && !excused) {
            throw new AssertionFailedError(text());
        }
    }

    private String text() {
        String names = demands.stream().map(InjectionRequest::inWords).collect(joining(" and "));
        return "injected " + names + " and asked "
                + (demands.size() == 1
                        ? "it nothing: " + demands.get(0).howToAsk() + " or remove the parameter"
                        : "them nothing: ask one of them or remove the parameters")
                + OR_NOT;
    }
}
