package io.github.migrationreadiness.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the value of a key in the strongest place that has one. */
final class Values {

    private final List<Layer> layers;
    private final Problems problems;

    Values(List<Layer> layers, Problems problems) {
        this.layers = List.copyOf(layers);
        this.problems = problems;
    }

    Optional<Value> find(NamedKey<?> key) {
        return layers.stream()
                .filter(layer -> !layer.refuses(key))
                .flatMap(layer -> layer.find(key).stream())
                .findFirst();
    }

    /** {@return the value or the default; empty if there is neither, and after a problem} */
    <T> Optional<T> read(NamedKey<T> key) {
        return read(key, value -> value);
    }

    /** {@return what a value leads to, which can be a problem of the value too} */
    <T, R> Optional<R> read(NamedKey<T> key, Function<T, R> meaning) {
        return find(key)
                .map(value -> parse(key, value, meaning))
                .orElseGet(() -> key.key().fallback().map(meaning));
    }

    /** {@return the value of a key that has a default; after a problem the default, so that the search goes on} */
    <T> T get(ConfigurationKey<T> key) {
        return read(key.named()).or(key::fallback).orElseThrow();
    }

    /** A secret in the wrong place is a problem even where a stronger place hides it: it is known to others now. */
    void refuseSecrets() {
        NamedKey.all().forEach(this::refuseSecrets);
    }

    private <T> void refuseSecrets(NamedKey<T> key) {
        for (Layer layer : layers) {
            Optional<Value> found = layer.find(key);
            if (layer.refuses(key)) {
                found.ifPresent(value -> problems.add(value, layer.noSecrets()));
            }
            found.filter(value -> key.format().holdsSecret(value.text()))
                    .ifPresent(value -> parse(key, value, meaning -> meaning));
        }
    }

    private <T, R> Optional<R> parse(NamedKey<T> key, Value value, Function<T, R> meaning) {
        try {
            return Optional.of(meaning.apply(key.format().parse(textOf(value))));
        } catch (RefusedException refused) {
            problems.add(
                    value,
                    refused.reason() + "; allowed values: " + key.format().allowed());
            return Optional.empty();
        }
    }

    private static String textOf(Value value) {
        if (value.isBlank()) {
            throw new RefusedException("is empty, where leaving the key out means the default");
        }
        return value.stripped();
    }
}
