package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * Whether the server replays somebody else's log.
 *
 * @param underWay whether it does: then it is read-only, whatever its settings say
 */
public record Recovery(boolean underWay) {

    /** One row. */
    public static final NamedQuery<Recovery> OF_SERVER =
            NamedQuery.of("recovery", "SELECT pg_catalog.pg_is_in_recovery() AS under_way", Recovery::read);

    private static Recovery read(Row row) throws SQLException {
        return new Recovery(row.flag("under_way"));
    }
}
