package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Opens sessions with a DataSource. They wait for no lock longer than is polite, and a borrowed one is left as it was found. */
final class TsqlSessions {

    private static final int LOCK_TIMEOUT_MILLIS = 5_000;

    private final DataSource source;
    private final String address;

    TsqlSessions(DataSource source, String address) {
        this.source = source;
        this.address = address;
    }

    /** {@return where the sessions lead to, in words} */
    String address() {
        return address;
    }

    /** {@return a session in the database that the DataSource leads to} */
    Session open() throws SQLException {
        return Session.guest(source.getConnection());
    }

    /** {@return a session in a database} */
    Session open(String database) throws SQLException {
        Session session = open();
        try {
            session.connection().setCatalog(database);
            return session;
        } catch (SQLException | RuntimeException closed) {
            session.close();
            throw closed;
        }
    }

    SqlServerFault explain(SQLException failure, String database) {
        return SqlServerFault.of(database.isEmpty() ? address : Tsql.quote(database), failure);
    }

    /** A borrowed connection. */
    record Session(Connection connection, String foundCatalog) implements AutoCloseable {

        static Session guest(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCK_TIMEOUT " + LOCK_TIMEOUT_MILLIS);
                return new Session(connection, String.valueOf(connection.getCatalog()));
            } catch (SQLException | RuntimeException unusable) {
                connection.close();
                throw unusable;
            }
        }

        @Override
        public void close() throws SQLException {
            try (connection) {
                if (!foundCatalog.equals(connection.getCatalog())) {
                    connection.setCatalog(foundCatalog);
                }
            }
        }
    }
}
