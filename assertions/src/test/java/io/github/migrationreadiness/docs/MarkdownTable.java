package io.github.migrationreadiness.docs;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of a README, one row for each of some things.
 *
 * @param <T> what a row is about
 */
public final class MarkdownTable<T> {

    private final Map<String, Function<? super T, ?>> columns = new LinkedHashMap<>();

    /** {@return this table with a further column} */
    public MarkdownTable<T> with(String title, Function<? super T, ?> cell) {
        columns.put(title, cell);
        return this;
    }

    /** {@return its text} */
    public String of(Collection<? extends T> things) {
        return Stream.concat(
                        Stream.of(
                                row(columns.keySet().stream()),
                                row(columns.keySet().stream().map(title -> "---"))),
                        things.stream()
                                .map(thing -> row(columns.values().stream().map(cell -> cell.apply(thing)))))
                .collect(joining("\n"));
    }

    private static String row(Stream<?> cells) {
        return cells.map(String::valueOf).collect(joining(" | ", "| ", " |"));
    }
}
