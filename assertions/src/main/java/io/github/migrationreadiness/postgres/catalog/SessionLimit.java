package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * A limit of how many sessions may be open at once.
 *
 * @param scope what it is a limit of
 * @param name the login, the database, or the server's parameter
 * @param sessions how many; -1 for any number
 * @param reserved how many of them are kept for others than an ordinary login
 */
public record SessionLimit(Scope scope, String name, long sessions, long reserved) {

    /** What a limit is of. */
    public enum Scope {
        /** The login. */
        ROLE,
        /** A database. */
        DATABASE,
        /** The server. */
        SERVER
    }

    /** Those of the login, of each database and of the server; visible to every login. */
    public static final NamedQuery<SessionLimit> ALL =
            NamedQuery.of("limits of sessions", """
            SELECT 'ROLE'::text AS scope, r.rolname::text AS name, r.rolconnlimit AS sessions, 0 AS reserved
              FROM pg_catalog.pg_roles AS r
             WHERE r.rolname = session_user
            UNION ALL
            SELECT 'DATABASE'::text AS scope, d.datname::text AS name, d.datconnlimit AS sessions, 0 AS reserved
              FROM pg_catalog.pg_database AS d
            UNION ALL
            SELECT 'SERVER'::text AS scope, s.name::text AS name, s.setting::int AS sessions,
                   (SELECT pg_catalog.sum(k.setting::int)::int
                      FROM pg_catalog.pg_settings AS k
                     WHERE k.name IN ('superuser_reserved_connections', 'reserved_connections')) AS reserved
              FROM pg_catalog.pg_settings AS s
             WHERE s.name = 'max_connections'
            """, SessionLimit::read).complete();

    private static SessionLimit read(Row row) throws SQLException {
        return new SessionLimit(
                Scope.valueOf(row.text("scope")), row.text("name"), row.number("sessions"), row.number("reserved"));
    }

    /** {@return the limit as SQL spells it, with its value} */
    @Override
    public String toString() {
        return switch (scope) {
            case ROLE, DATABASE -> "CONNECTION LIMIT " + sessions;
            case SERVER -> name + " = " + sessions + ", " + reserved + " of them reserved";
        };
    }
}
