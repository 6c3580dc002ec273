package io.github.migrationreadiness.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One place where values come from.
 *
 * @param level its rank
 * @param origin the place in words, which may name the key
 * @param lookup the text of a key there
 * @param noSecrets why a password must not come from there; empty if it may
 */
record Layer(
        Level level,
        Function<NamedKey<?>, String> origin,
        Function<NamedKey<?>, Optional<String>> lookup,
        String noSecrets) {

    static Layer of(Level level, String origin, Map<String, String> texts, String noSecrets) {
        return new Layer(level, key -> origin, key -> Optional.ofNullable(texts.get(key.name())), noSecrets);
    }

    Optional<Value> find(NamedKey<?> key) {
        return lookup.apply(key).map(text -> new Value(key, text, level, origin.apply(key)));
    }

    boolean refuses(NamedKey<?> key) {
        return key.format().isSecret() && !noSecrets.isEmpty();
    }
}
