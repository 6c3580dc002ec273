package io.github.migrationreadiness.report;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadinessExtension;
import io.github.migrationreadiness.provider.SessionSource;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a run against SQL Server and Azure SQL leaves behind; fakes stand in for them. */
class AzureSqlReportTest {

    @TempDir
    private static Path folder;

    private static TestSqlServer source;
    private static TestSqlServer instance;

    @BeforeAll
    static void run() {
        source = TestSqlServer.sqlServer("15.0.4355.3")
                .database("orders")
                .insert("sys.credentials", Map.of("credential_id", 1, "name", "vault", "credential_identity", "me"))
                .insert("sys.credentials", Map.of("credential_id", 2, "name", "a\nGO\nb", "credential_identity", "me"));
        instance = TestSqlServer.managedInstance().database("orders");
        Launch.reportingTo(folder).run(InstanceTestCases.class);
    }

    @AfterAll
    static void end() {
        source.close();
        instance.close();
    }

    @Test
    void tellsTheServersAsTheyAre() throws IOException {
        JsonObject report = JsonObject.of(Json.read(folder.resolve("readiness-report.json")));
        assertThat(report.text("verdict")).isEqualTo("NOT_READY");
        assertThat(report.truth("targetSimulated")).isFalse();
        assertThat(report.object("source").text("system")).isEqualTo("SQL_SERVER");
        assertThat(report.object("source").text("version")).isEqualTo("15.0.4355.3");
        assertThat(report.object("target").text("system")).isEqualTo("AZURE_SQL");
        assertThat(report.object("target").text("kind")).isEqualTo("MANAGED_INSTANCE");
    }

    @Test
    void tellsWhichCodesOfAzureSqlNobodyChecked() throws IOException {
        JsonObject report = JsonObject.of(Json.read(folder.resolve("readiness-report.json")));
        assertThat(report.array("notCovered"))
                .extracting(code -> JsonObject.of(code).text("code"))
                .contains("2012", "R017")
                .doesNotContain("R007")
                .doesNotContain("R016")
                .doesNotHaveDuplicates()
                .noneMatch(code -> code.startsWith("603"));
        assertThat(report.array("notCovered"))
                .extracting(code -> JsonObject.of(code).text("code") + " "
                        + JsonObject.of(code).text("reason"))
                .anyMatch(line -> line.startsWith("2012 The integration runtime connects"));
    }

    @Test
    void speaksOfTheSystemsThatThereAre() throws IOException {
        for (String file : new String[] {"readiness-report.md", "readiness-report.html", "fix-target.sql"}) {
            assertThat(Files.readString(folder.resolve(file)))
                    .as(file)
                    .doesNotContainIgnoringCase("postgres")
                    .doesNotContain("psql", "flexible server", "azure_pg_admin");
        }
        assertThat(Files.readString(folder.resolve("readiness-report.md")))
                .contains("SQL Server 15.0.4355.3", "Azure SQL 12.0.2000.8, managed-instance");
    }

    @Test
    void writesAScriptForSqlcmd() throws IOException {
        assertThat(Files.readString(folder.resolve("fix-target.sql")))
                .contains(
                        "sqlcmd -b -x",
                        "\n:on error exit\n",
                        "-- By hand: once nobody needs it any more, DROP DATABASE [orders];\n")
                .contains("CREATE CREDENTIAL [vault] WITH IDENTITY");
    }

    /** The program would end a batch in the middle of the name. */
    @Test
    void leavesAStatementOutThatTheProgramWouldMisread() throws IOException {
        assertThat(Files.readString(folder.resolve("fix-target.sql")))
                .contains("would take a part of it for a command")
                .contains("-- CREATE CREDENTIAL [a\n-- GO\n-- b]")
                .doesNotContain("\nb] WITH IDENTITY");
    }

    private static DataSource sessions(TestSqlServer server) {
        return new SessionSource(() -> server.dataSource().getConnection());
    }

    static class InstanceTestCases {

        @RegisterExtension
        static final MigrationReadinessExtension READINESS = MigrationReadinessExtension.builder()
                .sqlServerSource(sessions(source))
                .azureSqlTarget(AzureSqlTargetKind.MANAGED_INSTANCE, sessions(instance))
                .databases("orders")
                .build();

        @Test
        void hasNoCredentials(SqlServerSource source) {
            assertThat(source).hasNoCredentials();
        }

        @Test
        void hasNoDatabases(SqlServerSource source, AzureSqlTarget target) {
            assertThat(target).hasNoDatabasesOf(source);
        }
    }
}
