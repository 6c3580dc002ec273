package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs every statement on a real server, for whoever has one: {@code -Dreadiness.sqlserver.url=jdbc:sqlserver://…}, with
 * {@code READINESS_SQLSERVER_USER} and {@code READINESS_SQLSERVER_PASSWORD} in the environment. It only reads.
 */
@EnabledIfSystemProperty(
        named = RealSqlServerTest.URL,
        matches = ".+",
        disabledReason = "needs a SQL Server: CONTRIBUTING.md, \"Testing the T-SQL on a real SQL Server\"")
class RealSqlServerTest {

    static final String URL = "readiness.sqlserver.url";

    @Test
    void understandsEveryStatement(TestReporter reporter) throws SQLException {
        try (Connection session = open()) {
            Facts facts = new Facts(
                    connection -> new TsqlBatch(connection, new Limits(Duration.ofSeconds(60), TsqlBatch.MAX_ROWS)));
            ServerIdentity identity =
                    facts.ask(session, ServerIdentity.OF_SERVER).get(0);
            List<String> lines = EveryTsqlQuery.all().stream()
                    .filter(query -> query.isUnderstoodBy(identity))
                    .map(query -> query + " | " + identity + " | " + result(facts, session, query))
                    .toList();
            reporter.publishEntry("query | version | result", String.join("\n", lines));
            assertThat(lines).noneMatch(line -> line.contains("| the query for"));
        }
    }

    private static String result(Facts facts, Connection session, TsqlQuery<?> query) {
        try {
            return facts.ask(session, EveryTsqlQuery.filledIn(query)).size() + " rows";
        } catch (InconclusiveException refused) {
            return String.valueOf(refused.getMessage());
        } catch (SQLException lost) {
            throw new IllegalStateException("The session was lost at " + query, lost);
        }
    }

    private static Connection open() throws SQLException {
        Properties properties = new Properties();
        put(properties, "user", "READINESS_SQLSERVER_USER");
        put(properties, "password", "READINESS_SQLSERVER_PASSWORD");
        properties.setProperty("applicationName", "migration-readiness");
        return DriverManager.getConnection(System.getProperty(URL), properties);
    }

    private static void put(Properties properties, String name, String variable) {
        String value = System.getenv(variable);
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
