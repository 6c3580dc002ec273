package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.tls.TlsKnowledge;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Opens sessions with somebody's DataSource, which leads to one database only and may hand out pooled connections. */
record DataSourceSessions(Side side, DataSource source) implements Sessions {

    @Override
    public Endpoint endpoint() {
        return new Endpoint("the given DataSource", "");
    }

    @Override
    public PostgresSession open(String database) throws SQLException {
        Connection connection = source.getConnection();
        try {
            requireNoTransaction(connection);
            return PostgresSession.on(connection, requireDatabase(database, connection.getCatalog()));
        } catch (SQLException | RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    /** Like all the others: whatever options it has are the program's own. */
    @Override
    public PostgresSession openWithOwnDefault(String database) throws SQLException {
        return open(database);
    }

    @Override
    public Connection openForUser(String database) throws SQLException {
        throw new SQLException("The server was given as a DataSource, whose connections cannot be made guests: "
                + "use the DataSource itself, or give a JDBC URL");
    }

    @Override
    public ConnectionFault explain(SQLException failure, String database) {
        Fault fault = failure instanceof WrongDatabase
                ? Fault.NOT_IN_POOL
                : FaultClassifier.classify(failure, TlsKnowledge.NONE);
        return fault.on(
                new RefusedSession(side, endpoint().address(), database, Situation.DATA_SOURCE, ""),
                FaultClassifier.text(failure));
    }

    private static String requireDatabase(String wanted, String found) throws SQLException {
        if (!wanted.isEmpty() && !wanted.equals(found)) {
            throw new WrongDatabase(wanted);
        }
        return found;
    }

    /** The checks would commit what somebody else began. */
    private static void requireNoTransaction(Connection connection) throws SQLException {
        if (connection.isWrapperFor(BaseConnection.class)
                && connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE) {
            throw new IllegalStateException("The given DataSource hands out a connection that is in the midst of a "
                    + "transaction, which the checks would end: end it first, or give another DataSource");
        }
    }

    private static final class WrongDatabase extends SQLException {
        private static final long serialVersionUID = 1L;

        WrongDatabase(String wanted) {
            super("the given DataSource does not lead to database " + Identifiers.quote(wanted));
        }
    }
}
