package io.github.migrationreadiness.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Numbers that stand for names where these would have to be quoted. */
final class NumberedValues<T> {

    private final List<T> values;
    private final Map<T, Integer> numbers = new HashMap<>();

    private NumberedValues(List<T> values) {
        this.values = values;
        values.forEach(value -> numbers.put(value, numbers.size()));
    }

    static <T> NumberedValues<T> of(Stream<T> values) {
        return new NumberedValues<>(values.distinct().toList());
    }

    int number(T value) {
        return Objects.requireNonNull(numbers.get(value));
    }

    List<T> values() {
        return values;
    }
}
