package io.github.migrationreadiness.postgres;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that an exception could print: its own message and those of everything that hangs on it. */
final class AllTextOf {

    private AllTextOf() {}

    static String exception(Throwable top) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                text.append(next)
                        .append('\n')
                        .append(next.getLocalizedMessage())
                        .append('\n');
                Optional.ofNullable(next.getCause()).ifPresent(open::push);
                List.of(next.getSuppressed()).forEach(open::push);
            }
        }
        return text.toString();
    }
}
