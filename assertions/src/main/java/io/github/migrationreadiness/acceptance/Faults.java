package io.github.migrationreadiness.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Collects the problems of one file, so that all are reported at once, line by line. */
final class Faults {

    /** What a person reads; more of them are a file of another kind. */
    private static final int TOLD = 50;

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    private record Fault(int line, String text) {}

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String text) {
        found.add(new Fault(line, text));
    }

    /** {@return the place of a line, as editors and terminals make a link of it} */
    String place(int line) {
        return file + ":" + line;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(text());
        }
    }

    private String text() {
        String more = found.size() > TOLD ? "\n… and " + (found.size() - TOLD) + " more" : "";
        return found.stream()
                .sorted(Comparator.comparing(Fault::line))
                .limit(TOLD)
                .map(fault -> place(fault.line) + ": " + fault.text)
                .collect(Collectors.joining("\n", "", more));
    }
}
