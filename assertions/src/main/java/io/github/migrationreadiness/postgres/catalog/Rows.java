package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a query returned.
 *
 * @param list the rows, cut at the limit of detail
 * @param total how many rows there are in all
 * @param <T> the type of a row
 */
public record Rows<T>(List<T> list, long total) {

    /** {@return whether the query found nothing} */
    public boolean isEmpty() {
        return total == 0;
    }

    /** {@return the first row} */
    public Optional<T> first() {
        return list.stream().findFirst();
    }

    /** {@return the rows that were read} */
    public Stream<T> stream() {
        return list.stream();
    }

    /**
     * {@return something made of each row that was read}
     *
     * @param function what to make of a row
     * @param <R> the type of what is made
     */
    public <R> List<R> map(Function<? super T, ? extends R> function) {
        return stream().<R>map(function).toList();
    }

    /**
     * {@return passed where the query found nothing, otherwise the violation}
     *
     * <pre>{@code
     * database.read(TABLES).outcome(name -> Finding.of("table " + name))
     * }</pre>
     *
     * @param finding what to make of a row
     */
    public Outcome outcome(Function<? super T, Finding> finding) {
        return Outcome.of(map(finding), total);
    }
}
