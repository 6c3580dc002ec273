package io.github.migrationreadiness.acceptance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which keys a file has.
 *
 * @param keys those that it knows
 * @param required those that every block has
 * @param exact whether names are names, and no patterns
 */
record Dialect(Set<Key> keys, Set<Key> required, boolean exact) {

    static final Dialect ACCEPTANCES =
            new Dialect(EnumSet.allOf(Key.class), EnumSet.of(Key.OWNER, Key.EXPIRES, Key.REASON), false);

    static final Dialect BASELINE =
            new Dialect(EnumSet.of(Key.DATABASE, Key.OBJECT), EnumSet.of(Key.DATABASE, Key.OBJECT), true);

    /** {@return the keys that a block has once; a list of objects is there to share what is said of them} */
    List<Key> single() {
        return keys.stream().filter(key -> key != Key.OBJECT).toList();
    }

    /** {@return what is wrong with a code; in a file that the kit has written, it may have any form} */
    Optional<String> problem(String code) {
        return exact && !code.isEmpty() ? Optional.empty() : Codes.problem(code);
    }

    String allowed() {
        return keys.stream().map(Key::toString).collect(Collectors.joining(", "));
    }
}
