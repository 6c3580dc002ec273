package io.github.migrationreadiness.provider;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A script that fills a SQL Server of the kit's own, in the batches that sqlcmd would make of it. */
record SqlServerScript(InitScript script, SessionLimits limits) {

    private static final Pattern GO = Pattern.compile("(?im)^\\h*GO\\h*$");

    void runOn(SqlServerContainer server) {
        try (Connection session = server.connect(limits)) {
            runOn(session);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The init script " + script.name() + " could not be run: " + failure.getMessage(), failure);
        }
    }

    void runOn(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String batch : GO.split(script.text(), -1)) {
                if (!batch.isBlank()) {
                    run(statement, batch.strip());
                }
            }
        }
    }

    private void run(Statement statement, String batch) {
        try {
            statement.execute(batch);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The init script " + script.name() + " failed at: " + batch + "\n" + failure.getMessage(), failure);
        }
    }
}
