package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Opens guest sessions with a DataSource, which leads to one database; another one is moved to. */
final class TsqlSessions {

    private final DataSource source;
    private final String address;
    private final Duration statementTimeout;
    private final Underway underway;

    TsqlSessions(DataSource source, String address, Duration connectTimeout, Duration statementTimeout) {
        this.source = source;
        this.address = address;
        this.statementTimeout = statementTimeout;
        this.underway = new Underway(connectTimeout);
    }

    /** Works with a session. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection session) throws SQLException;
    }

    /** {@return where the sessions lead to, in words} */
    String address() {
        return address;
    }

    /** {@return what the work makes of a session in a database; without a name, in the one that the DataSource leads to} */
    <T> T in(String database, Work<T> work) throws SQLException {
        Connection connection = underway.open(source);
        try (GuestSession session = GuestSession.on(connection, statementTimeout)) {
            if (!database.isEmpty()) {
                session.moveTo(database);
            }
            return work.with(session.connection());
        } finally {
            underway.finish(connection);
        }
    }

    void interrupt() {
        underway.end();
    }

    /** {@return whether somebody stopped what failed} */
    boolean isInterrupted(SQLException failure) {
        return underway.isEnded() || failure instanceof InterruptedRun;
    }

    /** {@return what a failure means} */
    SqlServerFault explain(SQLException failure, String database) {
        return SqlServerFault.of(database.isEmpty() ? address : Tsql.quote(database), failure);
    }
}
