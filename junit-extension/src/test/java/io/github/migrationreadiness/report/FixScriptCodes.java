package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the script of the source does about each code, as the list says. */
final class FixScriptCodes {

    private static final Path LIST = Path.of("src", "test", "resources", "fix-scripts", "codes.txt");
    private static final String FIXED = "fixed";

    private final Map<String, String> entries;

    private FixScriptCodes(Map<String, String> entries) {
        this.entries = entries;
    }

    static FixScriptCodes recorded() {
        try {
            return new FixScriptCodes(Files.readAllLines(LIST).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .collect(toMap(line -> line[0], line -> line[1], FixScriptCodes::refuse, TreeMap::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> all() {
        return entries.keySet();
    }

    List<String> fixed() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().startsWith(FIXED))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the statements that plant faults} */
    List<String> plants() {
        return entries.values().stream()
                .filter(entry -> entry.startsWith(FIXED + " "))
                .map(entry -> entry.substring(FIXED.length() + 1))
                .toList();
    }

    private static String refuse(String one, String other) {
        throw new IllegalStateException("A code has two entries: " + one + ", " + other);
    }
}
