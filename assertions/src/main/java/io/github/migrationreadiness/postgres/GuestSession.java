package io.github.migrationreadiness.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Makes sure that a session for other than the kit's own statements cannot write by accident. */
final class GuestSession {

    /** As an option of the start it costs no round trip. */
    static final String READ_ONLY = " -c default_transaction_read_only=on";

    private static final String ASK = """
            SELECT s.setting AS timeout, pg_catalog.current_setting('default_transaction_read_only') = 'on' AS read_only
              FROM pg_catalog.pg_settings AS s
             WHERE s.name = 'statement_timeout'""";

    private GuestSession() {}

    /** Poolers may drop options without a word; and where a primary was looked for, one is missing so far. */
    static Connection protect(Connection session, Timeouts timeouts) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(ASK)) {
            if (!row.next() || row.getLong("timeout") != timeouts.statement().toMillis()) {
                throw unprotected(null);
            }
            if (!row.getBoolean("read_only")) {
                statement.execute("SET default_transaction_read_only = on");
            }
            return session;
        } catch (SQLException failure) {
            session.close();
            throw failure;
        }
    }

    static SQLException unprotected(@Nullable SQLException refusal) {
        return new SQLException(
                "No session is opened, because nothing would make it read-only: what answers at this address does not "
                        + "take options at the start of a session, as many connection poolers. Give the URL of the server "
                        + "itself.",
                refusal == null ? "" : refusal.getSQLState(),
                refusal);
    }
}
