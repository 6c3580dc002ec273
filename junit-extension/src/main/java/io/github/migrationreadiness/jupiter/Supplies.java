package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.provider.ServerAccess;
import io.github.migrationreadiness.provider.SqlServerAccess;
import java.util.Map;
import java.util.Optional;

/** The servers that the program hands over itself. */
record Supplies(Map<Side, ServerAccess> bySide, Map<Side, SqlServerAccess> ofSqlServer) {

    static final Supplies NONE = new Supplies(Map.of(), Map.of());

    Supplies {
        bySide = Map.copyOf(bySide);
        ofSqlServer = Map.copyOf(ofSqlServer);
    }

    Optional<ServerAccess> of(Side side) {
        return Optional.ofNullable(bySide.get(side));
    }

    Optional<SqlServerAccess> ofSqlServer(Side side) {
        return Optional.ofNullable(ofSqlServer.get(side));
    }
}
