package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * A parameter as sessions of this login begin with it in this database.
 *
 * @param name its name
 * @param value its value, in the unit of the server
 * @param database the name of the database
 */
public record SessionDefault(String name, String value, String database) {

    /**
     * What holds after {@code RESET}: neither a SET of this session nor that of a pool before it can be seen in it. Versions
     * that do not have a parameter have no row for it. What the kit itself sets at the start, {@link ReadOnlyDefault} tells.
     */
    public static final NamedQuery<SessionDefault> ALL =
            NamedQuery.of("defaults of sessions", """
            SELECT s.name AS name, s.reset_val AS value, pg_catalog.current_database()::text AS database
              FROM pg_catalog.pg_settings AS s
             WHERE s.name = 'idle_in_transaction_session_timeout'
            """, SessionDefault::read).complete();

    private static SessionDefault read(Row row) throws SQLException {
        return new SessionDefault(row.text("name"), row.text("value"), row.text("database"));
    }
}
