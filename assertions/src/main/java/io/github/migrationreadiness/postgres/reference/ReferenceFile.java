package io.github.migrationreadiness.postgres.reference;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of reference data whose entries are known to be readable.
 *
 * @param name the documentation, or the name of a file of one's own
 * @param entries what it says, by key
 */
record ReferenceFile(String name, Map<String, String> entries) {

    static ReferenceFile read(String name, String place, Reader reader) throws IOException {
        Lines lines = new Lines();
        lines.load(reader);
        String problems = Stream.concat(lines.repeated.stream(), problems(lines.entries))
                .map(problem -> place + ": " + problem)
                .collect(joining("\n"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
        return new ReferenceFile(name, lines.entries);
    }

    Origin origin() {
        return new Origin(name, LocalDate.parse(value(Key.AS_OF)), value(Key.SOURCE));
    }

    private String value(Key required) {
        return find(required.text()).orElseThrow();
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private static Stream<String> problems(Map<String, String> entries) {
        Stream<String> missing = Stream.of(Key.AS_OF, Key.SOURCE)
                .filter(key -> !entries.containsKey(key.text()))
                .map(key -> key.text() + " is missing; allowed values: " + key.allowed());
        Stream<String> wrong =
                entries.entrySet().stream().flatMap(entry -> problem(entry.getKey(), entry.getValue()).stream());
        return Stream.concat(missing, wrong);
    }

    private static Optional<String> problem(String written, String value) {
        Optional<Key> key = Key.of(written);
        if (key.isEmpty()) {
            return Optional.of("there is no key " + written + "; allowed are " + Key.all());
        }
        return key.filter(it -> !it.takes(value))
                .map(it -> written + " = \"" + value + "\"; allowed values: " + it.allowed());
    }

    /** Sees each line, where the class itself lets the last one of several win. Names of extensions have no case here. */
    private static final class Lines extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient SortedMap<String, String> entries = new TreeMap<>();
        private final transient List<String> repeated = new ArrayList<>();

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            String written = key.toString().toLowerCase(Locale.ROOT);
            if (entries.put(written, value.toString()) != null) {
                repeated.add(written + " is a duplicate key; allowed: one line per key");
            }
            return null;
        }
    }
}
