package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.provider.ServerAccess;
import io.github.migrationreadiness.provider.SqlServerAccess;
import java.util.Map;
import java.util.Optional;

/** The servers that the program hands over itself. */
record SuppliedServers(Map<Side, ServerAccess> bySide, Map<Side, SqlServerAccess> ofSqlServer) {

    static final SuppliedServers NONE = new SuppliedServers(Map.of(), Map.of());

    SuppliedServers {
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
