package io.github.migrationreadiness.config;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A key under one of its names: a key of servers has a name for each side.
 *
 * @param <T> what its value stands for
 * @param key the key
 * @param name the full name
 */
record NamedKey<T>(ConfigurationKey<T> key, String name) {

    static Stream<NamedKey<?>> all() {
        return ConfigurationKeys.all().stream().flatMap(key -> key.names().stream());
    }

    static String environmentVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String environmentVariable() {
        return environmentVariable(name);
    }

    Format<T> format() {
        return key.format();
    }

    @Override
    public String toString() {
        return name;
    }
}
