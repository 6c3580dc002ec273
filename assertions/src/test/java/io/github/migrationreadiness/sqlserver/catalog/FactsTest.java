package io.github.migrationreadiness.sqlserver.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final TsqlQuery<String> NAMES = TsqlQuery.ofServer(
            "names", "SELECT c.name FROM sys.credentials AS c ORDER BY c.name", row -> row.text("name"));

    private static final TsqlQuery<String> NOTHING_OF_THE_KIND =
            TsqlQuery.ofServer("another", "SELECT 1 FROM sys.nothing_of_the_kind", row -> row.text("name"));

    @Test
    void areReadInFullOrNotAtAll() throws SQLException {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3")
                        .insert("sys.credentials", Map.of("name", "a"))
                        .insert("sys.credentials", Map.of("name", "b"));
                Connection session = server.dataSource().getConnection()) {
            assertThat(facts(2).ask(session, NAMES)).containsExactly("a", "b");
            assertThatExceptionOfType(InconclusiveException.class)
                    .isThrownBy(() -> facts(1).ask(session, NAMES))
                    .withMessage("the query for names returns more than 1 rows, which are not read");
        }
    }

    @Test
    void loseOnlyWhatTheServerDoesNotAnswer() throws SQLException {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3")
                        .execute("INSERT INTO sys.credentials (name) VALUES (NULL)");
                Connection session = server.dataSource().getConnection()) {
            Facts facts = facts(10);
            facts.load(session, List.of(NOTHING_OF_THE_KIND, NAMES, DatabaseEntry.ALL));
            assertThat(facts.rows(DatabaseEntry.ALL)).contains(List.of());
            assertThatExceptionOfType(InconclusiveException.class)
                    .isThrownBy(() -> facts.rows(NAMES))
                    .withMessage("the query for names failed: Column name is null");
            assertThatExceptionOfType(InconclusiveException.class)
                    .isThrownBy(() -> facts.rows(NOTHING_OF_THE_KIND))
                    .withMessageStartingWith("the query for another failed: error ");
        }
    }

    private static Facts facts(int rows) {
        return new Facts(connection -> new TsqlBatch(connection, new Limits(Duration.ofSeconds(10), rows)));
    }
}
