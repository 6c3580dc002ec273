package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Answer;
import io.github.migrationreadiness.server.Batch;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.Query;
import io.github.migrationreadiness.server.Results;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Runs many queries in one round trip, framed by a read-only transaction whose settings end with it: so the same text is safe
 * behind a pooler too, where a session setting would leak to strangers.
 */
public final class PostgresBatch extends Batch {

    private final ServerVersion version;
    private final String readOnlyDefault;

    private PostgresBatch(Connection connection, ServerVersion version, Limits limits, String readOnlyDefault) {
        super(connection, limits);
        this.version = version;
        this.readOnlyDefault = readOnlyDefault;
    }

    /**
     * {@return a batch that has asked nothing yet}
     *
     * @param connection a session of the kit
     * @param version the version of the server
     * @param limits the time-out and the number of rows of a statement
     */
    public static PostgresBatch on(Connection connection, ServerVersion version, Limits limits) {
        return new PostgresBatch(connection, version, limits, "= on");
    }

    /**
     * {@return a batch that sees what transactions are by default, and where that was set, whatever the session or a pool
     * before it has changed since; it is read-only all the same}
     */
    static PostgresBatch atOwnDefault(Connection connection, ServerVersion version, Limits limits) {
        return new PostgresBatch(connection, version, limits, "TO DEFAULT");
    }

    @Override
    protected <R> Optional<Answer<R>> unasked(Query<R> query) {
        return ((NamedQuery<?>) query).understoodBy(version)
                ? Optional.empty()
                : Optional.of(() -> {
                    throw InconclusiveException.notApplicable("the query for " + query + " is for PostgreSQL "
                            + query.versions() + ", but the server runs " + version);
                });
    }

    @Override
    protected String text(Query<?> query, int place) {
        return ((NamedQuery<?>) query).statement(label(place), limits.maxRows());
    }

    /**
     * Before PostgreSQL 11 a time-out set on the way holds only from the next transaction command on: the savepoint. A lock
     * that all of them need is waited for as long as the batch did, not as long once a query.
     */
    @Override
    protected String framed(String statements, int sharers) {
        return "BEGIN TRANSACTION READ ONLY;\nSET LOCAL default_transaction_read_only " + readOnlyDefault
                + ";\nSET LOCAL statement_timeout = "
                + limits.statementTimeout().toMillis() + ";\nSET LOCAL lock_timeout = "
                + Limits.LOCK_TIMEOUT.dividedBy(sharers).toMillis()
                + ";\nSET LOCAL search_path = '';\nSAVEPOINT settings_hold;\n"
                + statements + ";\nCOMMIT";
    }

    @Override
    protected ResultSet result(Results results, int place) throws SQLException {
        return results.next(label(place));
    }

    @Override
    protected InconclusiveException refusal(Query<?> query, SQLException reason) {
        return InconclusiveException.inconclusive(
                "the query for " + query + " failed: SQLSTATE " + reason.getSQLState() + ", " + firstLine(reason), "");
    }

    @Override
    protected void recover(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        }
    }

    private static String label(int place) {
        return "readiness_" + place;
    }
}
