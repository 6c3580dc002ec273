package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens sessions with somebody's DataSource, which leads to one database only and may hand out pooled connections. */
final class DataSourceSessions implements Sessions {

    private final Side side;
    private final DataSource source;

    DataSourceSessions(Side side, DataSource source) {
        this.side = side;
        this.source = source;
    }

    @Override
    public Endpoint endpoint() {
        return new Endpoint("the given DataSource", "");
    }

    @Override
    public Connection open(String database) throws SQLException {
        Connection connection = source.getConnection();
        if (database.isEmpty() || database.equals(connection.getCatalog())) {
            connection.setAutoCommit(true);
            return connection;
        }
        connection.close();
        throw new WrongDatabase(database);
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
        return fault.on(side, endpoint(), database, FaultClassifier.text(failure));
    }

    private static final class WrongDatabase extends SQLException {
        private static final long serialVersionUID = 1L;

        WrongDatabase(String wanted) {
            super("the given DataSource does not lead to database " + Identifiers.quote(wanted));
        }
    }
}
