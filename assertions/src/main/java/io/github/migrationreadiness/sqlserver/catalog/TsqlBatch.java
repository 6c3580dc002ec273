package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Answer;
import io.github.migrationreadiness.server.Batch;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.Query;
import io.github.migrationreadiness.server.Results;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** Runs many queries in one round trip, each behind a SELECT of its place. */
public final class TsqlBatch extends Batch {

    /** What {@code getDatabaseProductName} says; other servers, such as fakes of this one, may take one statement only. */
    private static final String SQL_SERVER = "Microsoft SQL Server";

    private static final String LABEL = "readiness_query";
    private static final Set<Integer> PERMISSION_DENIED = Set.of(229, 230, 297, 300, 371, 916);

    /** Once the server has been this slow, the remaining queries are not even asked. */
    private static final int PATIENCE_FACTOR = 2;

    /** The decisions need all rows. At some 200 bytes for a table or a column, these are 200 MB. */
    public static final int MAX_ROWS = 1_000_000;

    private final long start = System.nanoTime();

    /**
     * Creates a batch that has asked nothing yet.
     *
     * @param connection a session of the kit
     * @param limits the time-out and the number of rows of a statement
     */
    public TsqlBatch(Connection connection, Limits limits) {
        super(connection, limits);
    }

    @Override
    protected boolean takesSeveralStatements(Connection connection) throws SQLException {
        return SQL_SERVER.equals(connection.getMetaData().getDatabaseProductName());
    }

    @Override
    protected <R> Optional<Answer<R>> unasked(Query<R> query) {
        return System.nanoTime() - start <= limits.statementTimeout().toNanos() * PATIENCE_FACTOR
                ? Optional.empty()
                : Optional.of(() -> {
                    throw refusal(
                            query,
                            new SQLTimeoutException("it was not asked, because the queries before it took too long"));
                });
    }

    @Override
    protected String text(Query<?> query, int place) {
        return place == ALONE ? query.sql() : "SELECT " + place + " AS " + LABEL + ";\n" + query.sql();
    }

    /** JDBC counts the seconds of a statement. */
    @Override
    protected void limit(Statement statement) throws SQLException {
        statement.setQueryTimeout(
                Math.toIntExact(Math.max(1, limits.statementTimeout().toSeconds())));
    }

    @Override
    protected ResultSet result(Results results, int place) throws SQLException {
        if (place != ALONE) {
            ResultSet label = results.next(LABEL);
            if (!label.next() || label.getInt(1) != place) {
                throw new SQLException("The server's answers do not match the queries at " + place);
            }
        }
        return results.next();
    }

    @Override
    protected InconclusiveException refusal(Query<?> query, SQLException reason) {
        int error = reason.getErrorCode();
        String remedy = PERMISSION_DENIED.contains(error)
                ? ((TsqlQuery<?>) query)
                        .visibility()
                        .map(it -> it.grantTo("<login>"))
                        .orElse("")
                : "";
        return InconclusiveException.inconclusive(
                "the query for " + query + " failed: " + (error == 0 ? "" : "error " + error + ", ")
                        + firstLine(reason),
                remedy);
    }
}
