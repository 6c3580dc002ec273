package io.github.migrationreadiness.config;

import io.github.migrationreadiness.check.Side;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a key is about: the migration, each of its servers, or the target alone. */
enum Scope {
    GENERAL,
    SERVER,
    TARGET;

    boolean has(Side side) {
        return this == SERVER || (this == TARGET && side == Side.TARGET);
    }

    Stream<String> prefixes() {
        return this == GENERAL
                ? Stream.of("")
                : Arrays.stream(Side.values()).filter(this::has).map(side -> side + ".");
    }
}
