package io.github.migrationreadiness.config;

import java.util.Optional;

/**
 * What holds where a key is not set.
 *
 * @param value the value that is used then, if a value is
 * @param words the same for readers
 */
record Default(Optional<String> value, String words) {

    static final Default NONE = meaning("none");

    static Default of(String value) {
        return new Default(Optional.of(value), "`" + value + "`");
    }

    static Default meaning(String words) {
        return new Default(Optional.empty(), words);
    }
}
