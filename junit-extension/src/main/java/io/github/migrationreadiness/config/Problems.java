package io.github.migrationreadiness.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, each thing once, so that all of it is reported together. */
final class Problems {

    private final Set<String> found = new LinkedHashSet<>();

    void add(String problem) {
        found.add(problem);
    }

    void add(Value value, String reason) {
        add(value + ": " + reason);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationException(List.copyOf(found));
        }
    }
}
