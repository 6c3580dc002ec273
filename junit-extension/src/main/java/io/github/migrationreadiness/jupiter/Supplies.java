package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.provider.ServerAccess;
import java.util.Map;
import java.util.Optional;

/** The servers that the program hands over itself. */
record Supplies(Map<Side, ServerAccess> bySide) {

    static final Supplies NONE = new Supplies(Map.of());

    Supplies {
        bySide = Map.copyOf(bySide);
    }

    Optional<ServerAccess> of(Side side) {
        return Optional.ofNullable(bySide.get(side));
    }
}
