package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServerObjectsTest {

    private static final String UGLY = "a]b'c\" %s <script> שלום \uD83D\uDE00 ";

    private final TestSqlServer server = TestSqlServer.sqlServer("15.0.4355.3").database("orders");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void jobsAreFoundWhateverTheyAreCalled() {
        server.job(UGLY).insert("dbo.sysjobs", Map.of("name", "off", "enabled", 0));
        CheckResult result = judge(new AgentJobs());
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.findings())
                .extracting(Finding::object, Finding::detail)
                .containsExactlyInAnyOrder(
                        tuple("job [a]]b'c\" %s <script> שלום \uD83D\uDE00 ]", "enabled"),
                        tuple("job [off]", "disabled"));
    }

    @Test
    void jobsThatTheServerBringsAlongDoNotCount() {
        server.job("syspolicy_purge_history")
                .insert("dbo.sysjobs", Map.of("name", "log reader", "category_id", 13))
                .insert("dbo.sysjobs", Map.of("name", "collection", "category_id", 8));
        assertThat(judge(new AgentJobs()).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void loginsAreOnlyAWarning() {
        login("app", "SQL_LOGIN", "02")
                .insert(
                        "sys.server_principals",
                        Map.of("name", "CORP\\dba", "type", "G", "type_desc", "WINDOWS_GROUP", "sid", domainSid()));
        CheckResult result = judge(new Logins());
        assertThat(result).matches(CheckResult::isWarning, "is a warning");
        assertThat(result.findings()).extracting(Finding::object).containsExactly("login [CORP\\dba]", "login [app]");
        assertThat(result.findings().get(0).remediation())
                .hasToString("Optional[On a managed instance, give the account a login of Microsoft Entra instead.]");
    }

    @Test
    void loginsFailAStrictPlan() {
        login("app", "SQL_LOGIN", "02");
        try (SqlServerSource strict = SqlServerSource.builder()
                .dataSource(server.dataSource())
                .plan(Plan.online().onWarning(OnWarning.FAIL))
                .build()) {
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(strict).hasNoLogins())
                    .withMessageStartingWith("[R018] Server objects are not migrated")
                    .withMessageContaining("login [app]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sa, SQL_LOGIN, 01",
        "renamed, SQL_LOGIN, 01",
        "##MS_PolicyEventProcessingLogin##, SQL_LOGIN, 02",
        "NT-AUTORITÄT\\SYSTEM, WINDOWS_LOGIN, 010100000000000512000000",
        "VORDEFINIERT\\Administratoren, WINDOWS_GROUP, 01020000000000052000000020020000",
        "NT SERVICE\\MSSQLSERVER, WINDOWS_LOGIN, 010600000000000550000000732B9753646EF90356745CB675C3AA6CD6B4D28B",
    })
    void loginsThatAreBuiltInDoNotCount(String name, String type, String sid) {
        login(name, type, sid);
        assertThat(judge(new Logins()).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void credentialsAreFoundButThoseOfTheServer() {
        server.insert("sys.credentials", Map.of("name", UGLY, "credential_identity", "it's me"))
                .insert("sys.credentials", Map.of("name", "##xp_cmdshell_proxy_account##", "credential_identity", "x"));
        CheckResult result = judge(new Credentials());
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.remediation())
                        .hasToString(
                                "Optional[CREATE CREDENTIAL [a]]b'c\" %s <script> שלום \uD83D\uDE00 ] WITH IDENTITY ="
                                        + " N'it''s me', SECRET = '<secret>';]"));
    }

    @Test
    void packagesInMsdbAreFoundAndMaintenancePlansToldApart() {
        packageIn("Maintenance Plans", "weekly", 6);
        packageIn("\\", "import", 5);
        packageIn("Data Collector", "QueryActivity", 5);
        assertThat(judge(new SsisPackages()).findings())
                .extracting(Finding::object, Finding::detail)
                .containsExactly(
                        tuple("package [Maintenance Plans].[weekly]", "maintenance plan"),
                        tuple("package [\\].[import]", "in msdb"));
    }

    @Test
    void packagesInTheCatalogAreFoundWhereThereIsOne() {
        assertThat(judge(new SsisCatalog()).status()).isEqualTo(Status.PASSED);
        server.database("SSISDB")
                .role("ssis_admin", true)
                .insert("catalog.projects", Map.of("project_id", 1, "name", "load"))
                .insert("catalog.packages", Map.of("project_id", 1, "name", "Package.dtsx"));
        assertThat(judge(new SsisCatalog()).findings())
                .extracting(Finding::object)
                .containsExactly("package [load].[Package.dtsx]");
    }

    @Test
    void packagesInTheCatalogAreNotCheckedWithoutItsRole() {
        server.database("SSISDB").role("ssis_admin", false);
        assertThat(judge(new SsisCatalog()).outcome())
                .isEqualTo(
                        Outcome.inconclusive(
                                "login migrator lacks membership of ssis_admin and lacks permission to read all SSIS packages in SSISDB",
                                "USE SSISDB; CREATE USER [migrator] FOR LOGIN [migrator]; ALTER ROLE ssis_admin ADD MEMBER [migrator];"));
    }

    @Test
    void rolesThatSomebodyMadeAreAWarning() {
        role("auditors", false, 300);
        role("sysadmin", true, 3);
        role("public", false, 2);
        CheckResult result = judge(new ServerRoles());
        assertThat(result).matches(CheckResult::isWarning, "is a warning");
        assertThat(result.findings()).extracting(Finding::object).containsExactly("server role [auditors]");
    }

    @Test
    void rolesDoNotExistBeforeSqlServer2012() {
        server.property("ProductVersion", "10.50.6000.34");
        assertThat(judge(new ServerRoles()).status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void auditsAndTheirSpecificationsAreFound() {
        server.insert("sys.server_audits", Map.of("name", "to file", "is_state_enabled", 0))
                .insert("sys.server_audit_specifications", Map.of("name", "logins"));
        assertThat(judge(new ServerAudits()).findings())
                .extracting(Finding::object, Finding::detail)
                .containsExactly(
                        tuple("server audit specification [logins]", "enabled"),
                        tuple("server audit [to file]", "disabled"));
    }

    static List<Arguments> whatItTakes() {
        return List.of(
                Arguments.of(new AgentJobs(), Visibility.AGENT_JOBS),
                Arguments.of(new Logins(), Visibility.ANY_DEFINITION),
                Arguments.of(new Credentials(), Visibility.ANY_DEFINITION),
                Arguments.of(new SsisPackages(), Visibility.SSIS_PACKAGES),
                Arguments.of(new SsisCatalog(), Visibility.ANY_DATABASE),
                Arguments.of(new ServerRoles(), Visibility.ANY_DEFINITION),
                Arguments.of(new ServerAudits(), Visibility.ANY_DEFINITION));
    }

    @ParameterizedTest
    @MethodSource("whatItTakes")
    void nothingPassesThatTheLoginMayNotSee(Check<SqlServerSource> check, Visibility missing) {
        server.without(missing);
        CheckResult result = judge(check);
        assertThat(result.reason())
                .startsWith("login migrator lacks " + missing + " and lacks permission to read all ");
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Inconclusive.class,
                        it -> assertThat(it.remedy()).isEqualTo(missing.grantTo("[migrator]")));
    }

    @Test
    void oneAssertionAsksForAllOfThem() {
        try (SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThatCode(() -> assertThat(source).hasNoUnsupportedServerObjects())
                    .doesNotThrowAnyException();
            server.job("nightly").insert("sys.server_audits", Map.of("name", "to file"));
            source.refresh();
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(source).hasNoUnsupportedServerObjects())
                    .withMessageContaining("job [nightly]")
                    .withMessageContaining("server audit [to file]");
        }
    }

    private CheckResult judge(Check<SqlServerSource> check) {
        try (SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            return new Judge().judge(check, source);
        }
    }

    private TestSqlServer login(String name, String type, String sid) {
        return server.insert(
                "sys.server_principals",
                Map.of("name", name, "type", type.substring(0, 1), "type_desc", type, "sid", bytes(sid)));
    }

    private void role(String name, boolean fixed, int id) {
        server.insert(
                "sys.server_principals",
                Map.of("name", name, "type", "R", "is_fixed_role", fixed ? 1 : 0, "principal_id", id));
    }

    private void packageIn(String folder, String name, int type) {
        UUID id = UUID.randomUUID();
        server.insert("dbo.sysssispackagefolders", Map.of("folderid", id, "foldername", folder))
                .insert("dbo.sysssispackages", Map.of("folderid", id, "name", name, "packagetype", type));
    }

    private static byte[] domainSid() {
        return bytes("010500000000000515000000A065CF7E784B9B5FE77C877050040000");
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
