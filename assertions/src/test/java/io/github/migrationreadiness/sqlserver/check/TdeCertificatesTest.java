package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TdeCertificatesTest {

    private static final byte[] THUMBPRINT = {(byte) 0x9b, 0x3f};
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2001, 2, 3, 4, 5);

    private final TestSqlServer from = TestSqlServer.sqlServer("15.0.4355.3")
            .database("orders", Map.of("database_id", 7))
            .database("plain");
    private final TestSqlServer to = TestSqlServer.sqlServer("16.0.1000.6");

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aCertificateThatTheMachineLacksIsFoundInEveryStateOfEncryption(int state) {
        protect(state);
        CheckResult result = judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE);
        assertThat(result.status()).isEqualTo(Status.VIOLATED);
        assertThat(result.message()).contains("Database 'orders' failed").contains("thumbprint");
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.object()).isEqualTo("certificate [TDE \u05E9]] x] (0x9B3F)");
            assertThat(finding.detail()).isEqualTo("is not on the target");
            assertThat(finding.remediation())
                    .hasValueSatisfying(fix -> assertThat(fix.text())
                            .contains("BACKUP CERTIFICATE [TDE \u05E9]] x] TO FILE")
                            .contains("CREATE CERTIFICATE [TDE \u05E9]] x] FROM FILE"));
        });
    }

    @Test
    void aDatabaseThatNothingProtectsPasses() {
        protect(3);
        assertThat(judge("plain", AzureSqlTargetKind.VIRTUAL_MACHINE).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void theThumbprintCountsAndNotTheName() {
        protect(3);
        certificate(to, Map.of("name", "another name", "thumbprint", THUMBPRINT));
        certificate(to, Map.of("name", "other", "thumbprint", new byte[] {1}));
        assertThat(judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void aCertificateWithoutItsPrivateKeyIsNoHelp() {
        protect(3);
        certificate(
                to, Map.of("name", "c", "thumbprint", THUMBPRINT, "pvt_key_encryption_type_desc", "NO_PRIVATE_KEY"));
        assertThat(judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE).line())
                .endsWith("certificate [TDE \u05E9]] x] (0x9B3F) is on the target without its private key"
                        + " (database \"orders\")");
    }

    @Test
    void anExpiredCertificateIsAWarning() {
        protect(3);
        certificate(to, Map.of("name", "c", "thumbprint", THUMBPRINT, "expiry_date", LONG_AGO));
        CheckResult result = judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE);
        assertThat(result).matches(CheckResult::isWarning, "is a warning");
        assertThat(result.line()).contains("has expired on 2001-02-03");
    }

    @Test
    void aManagedInstanceNeitherPassesNorFails() {
        protect(3);
        certificate(to, Map.of("name", "c", "thumbprint", THUMBPRINT));
        to.property("EngineEdition", "8");
        CheckResult result = judge("orders", AzureSqlTargetKind.MANAGED_INSTANCE);
        assertThat(result.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(result.reason()).contains("certificate [TDE \u05E9]] x] (0x9B3F) has to be on the managed instance");
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Inconclusive.class,
                        it -> assertThat(it.remedy())
                                .contains("RESTORE FILELISTONLY FROM URL = N'https://")
                                .contains("33111"));
    }

    @Test
    void aManagedInstanceTakesWhatNothingProtects() {
        to.property("EngineEdition", "8");
        assertThat(judge("plain", AzureSqlTargetKind.MANAGED_INSTANCE).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void anAzureSqlDatabaseTakesRowsAndNoFiles() {
        protect(3);
        to.property("EngineEdition", "5");
        assertThat(judge("orders", AzureSqlTargetKind.DATABASE).status()).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void aKeyOfAKeyProviderIsNotJudged() {
        from.insert("sys.dm_database_encryption_keys", Map.of("database_id", 7, "encryptor_thumbprint", THUMBPRINT));
        assertThat(judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE).reason())
                .startsWith("no certificate of the source has the thumbprint 0x9B3F");
    }

    @Test
    void aDatabaseThatIsNotThereDoesNotPass() {
        assertThat(judge("order", AzureSqlTargetKind.VIRTUAL_MACHINE).reason())
                .isEqualTo("the source has no database [order]");
    }

    @Test
    void aLoginThatDoesNotSeeTheKeysOfTheSourceNeedsAGrant() {
        from.without(Visibility.SERVER_STATE);
        assertThat(judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE).outcome())
                .isEqualTo(Outcome.inconclusive(
                        "login migrator lacks VIEW SERVER STATE and lacks permission to read all encryption keys",
                        "USE master; GRANT VIEW SERVER STATE TO [migrator];"));
    }

    @Test
    void aLoginThatDoesNotSeeTheCertificatesOfTheTargetNeedsAGrant() {
        protect(3);
        to.without(Visibility.ANY_DEFINITION);
        assertThat(judge("orders", AzureSqlTargetKind.VIRTUAL_MACHINE).outcome())
                .isEqualTo(Outcome.inconclusive(
                        "login migrator lacks VIEW ANY DEFINITION and lacks permission to read all certificates",
                        "USE master; GRANT VIEW ANY DEFINITION TO [migrator];"));
    }

    @Test
    void theAssertionJudgesTheDatabasesOfThePlan() {
        protect(3);
        try (SqlServerSource all = SqlServerSource.of(from.dataSource());
                SqlServerSource plain = SqlServerSource.builder()
                        .dataSource(from.dataSource())
                        .plan(Plan.offline().migrating("plain"))
                        .build();
                AzureSqlTarget target = target(AzureSqlTargetKind.VIRTUAL_MACHINE)) {
            assertThat(target).hasCertificatesOf(plain);
            assertThatExceptionOfType(ReadinessError.class)
                    .isThrownBy(() -> assertThat(target).hasCertificatesOf(all))
                    .withMessageStartingWith("[2009] MigrationRestoreFailed: certificate [TDE")
                    .withMessageContaining("(database \"orders\")")
                    .withMessageContaining("Migrate the TDE certificate to the target instance");
        }
    }

    private CheckResult judge(String database, AzureSqlTargetKind kind) {
        try (SqlServerSource source = SqlServerSource.of(from.dataSource());
                AzureSqlTarget target = target(kind)) {
            return new Judge().judge(new TdeCertificates(), new MigratedSqlDatabase(source.database(database), target));
        }
    }

    private AzureSqlTarget target(AzureSqlTargetKind kind) {
        return AzureSqlTarget.builder(kind).dataSource(to.dataSource()).build();
    }

    private void protect(int state) {
        from.insert(
                "sys.dm_database_encryption_keys",
                Map.of("database_id", 7, "encryptor_thumbprint", THUMBPRINT, "encryption_state", state));
        certificate(from, Map.of("name", "TDE \u05E9] x", "thumbprint", THUMBPRINT));
    }

    private static void certificate(TestSqlServer server, Map<String, ?> row) {
        server.insert("sys.certificates", row);
    }
}
