package io.github.migrationreadiness.postgres.catalog;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A right that the session has.
 *
 * @param right the right
 */
public record HeldRight(Right right) {

    /** Tries each right: superusers, inherited and uninherited memberships count as far as the server lets them. */
    public static final NamedQuery<HeldRight> ALL = NamedQuery.of(
                    "the login's rights to look",
                    Arrays.stream(Right.values())
                            .map(right -> "SELECT '" + right.name() + "'::text AS name WHERE " + right.held())
                            .collect(joining("\nUNION ALL\n")),
                    HeldRight::read)
            .complete();

    private static HeldRight read(Row row) throws SQLException {
        return new HeldRight(Right.valueOf(row.text("name")));
    }
}
