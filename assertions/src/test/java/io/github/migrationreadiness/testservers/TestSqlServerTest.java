package io.github.migrationreadiness.testservers;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.EveryTsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestSqlServerTest {

    @Test
    void answersAsASqlServer() {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3")
                        .database("orders")
                        .job("nightly");
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThat(source.identity().major()).isEqualTo(15);
            assertThat(source.databases()).extracting(SqlServerDatabase::name).containsExactly("orders");
            assertThat(source.read(EveryTsqlQuery.named("agent jobs")))
                    .singleElement()
                    .asString()
                    .contains("nightly");
        }
    }

    @Test
    void hidesWhatTheLoginMayNotSee() {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3").without(Visibility.AGENT_JOBS);
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThatThrownBy(() -> source.read(EveryTsqlQuery.named("agent jobs")))
                    .hasMessageContaining("login migrator lacks SELECT on msdb.dbo.sysjobs");
        }
    }

    @Test
    void movesToAnotherDatabaseAndRefusesOneThatIsOffline() throws SQLException {
        try (TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3")
                        .database("orders")
                        .database("billing", Map.of("state_desc", "OFFLINE"));
                Connection connection = server.dataSource().getConnection()) {
            connection.setCatalog("orders");
            assertThat(connection.getCatalog()).isEqualTo("orders");
            assertThatThrownBy(() -> connection.setCatalog("billing")).hasMessageContaining("offline");
            assertThatThrownBy(() -> connection.setCatalog("nowhere")).hasMessageContaining("does not exist");
        }
    }

    @Test
    void isWhatItIsMade() {
        try (TestSqlServer server = TestSqlServer.managedInstance();
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThat(source.identity().engine()).isEqualTo(EngineEdition.MANAGED_INSTANCE);
        }
    }
}
