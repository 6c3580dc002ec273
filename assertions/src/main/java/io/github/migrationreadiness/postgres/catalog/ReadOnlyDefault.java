package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Limits;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * {@code default_transaction_read_only} as a session begins with it that the kit does not make read-only from its start.
 *
 * @param value its value
 * @param origin where the value comes from, in the words of {@code pg_settings.source}
 */
public record ReadOnlyDefault(String value, String origin) {

    /** What PostgreSQL calls its own defaults, those of its configuration files, and what it was started with. */
    private static final Set<String> OF_SERVER =
            Set.of("default", "configuration file", "command line", "environment variable");

    /** The origin is that of the present value, so it has to be asked while that is the default. */
    private static final NamedQuery<ReadOnlyDefault> QUERY = NamedQuery.of(
                    "the server's default_transaction_read_only",
                    """
            SELECT s.reset_val AS value, s.source AS origin
              FROM pg_catalog.pg_settings AS s
             WHERE s.name = 'default_transaction_read_only'
            """,
                    row -> new ReadOnlyDefault(row.text("value"), row.text("origin")))
            .complete();

    /**
     * {@return what a session begins with}
     *
     * @param session was not given the parameter at its start
     * @param limits what the guest grants itself
     * @throws SQLException if the session is lost
     * @throws InconclusiveException if the server does not answer
     */
    public static ReadOnlyDefault of(Connection session, Limits limits) throws SQLException {
        return PostgresBatch.atOwnDefault(session, ServerVersion.of(session.getMetaData()), limits)
                .answer(QUERY)
                .rows()
                .first()
                .orElseThrow(() -> InconclusiveException.inconclusive("the server does not show " + QUERY, ""));
    }

    /** {@return whether the server gives the value to every session that sets no other one} */
    public boolean isOfServer() {
        return OF_SERVER.contains(origin);
    }
}
