package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;
import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationreadiness.MigrationSoftAssertions;
import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every check of a migration to Azure SQL Database, and the version of its source. */
class AzureSqlDatabaseChecksTest {

    static final List<Check<SqlServerDatabase>> OF_METADATA = List.of(
            new TableLimit(),
            new ManyTables(),
            new DoubleByteTableNames(),
            new LargeBlobColumns(),
            new ComputedColumns(),
            new NullBecomesDefault(),
            new ComputedIndexOwners(),
            UndeployableObjects.filestream(),
            UndeployableObjects.crossDatabaseReferences(),
            UndeployableObjects.assemblies(),
            UndeployableObjects.queues());

    static final List<Check<MigratedSqlDatabase>> OF_PAIRS = List.of(
            new SameColumnCollations(), new TablesInTarget(), new AlteredForeignKeys(), new AlteredTemporalTables());

    static final List<Check<AzureSqlTarget>> OF_TARGET =
            List.of(new AnyTableInTarget(), CanceledMigration.afterCopy(), CanceledMigration.beforeCopy());

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @FieldSource("OF_METADATA")
    void takesNothingForAbsentThatTheLoginMayNotSee(Check<SqlServerDatabase> check) {
        copying.sourceServer.without(Visibility.DEFINITION);
        isHidden(check, copying.database());
    }

    @ParameterizedTest
    @FieldSource("OF_PAIRS")
    void takesNothingForAbsentThatTheLoginOfTheSourceMayNotSee(Check<MigratedSqlDatabase> check) {
        copying.into().migrationStatus();
        copying.sourceServer.without(Visibility.DEFINITION);
        isHidden(check, copying.pair());
    }

    @ParameterizedTest
    @FieldSource("OF_PAIRS")
    void takesNothingForAbsentThatTheLoginOfTheTargetMayNotSee(Check<MigratedSqlDatabase> check) {
        copying.targetServer.without(Visibility.DEFINITION);
        isHidden(check, copying.pair());
    }

    @ParameterizedTest
    @FieldSource("OF_TARGET")
    void takesNothingForAbsentInTheTargetThatTheLoginMayNotSee(Check<AzureSqlTarget> check) {
        copying.targetServer.without(Visibility.DEFINITION);
        isHidden(check, copying.target());
    }

    @ParameterizedTest
    @FieldSource("OF_METADATA")
    void passesAnEmptyDatabase(Check<SqlServerDatabase> check) {
        assertThatJudging(check, copying.database()).passes();
    }

    @ParameterizedTest
    @CsvSource({"9.0.5000.0, VIOLATED", "10.0.1600.22, PASSED", "8.0, VIOLATED", "'', INCONCLUSIVE"})
    void wantsSqlServer2008AtLeast(String version, Status status) {
        try (TestSqlServer server = TestSqlServer.sqlServer(version);
                SqlServerSource source = SqlServerSource.of(server.dataSource())) {
            assertThatJudging(new OldestSource(), source).is(status);
        }
    }

    @Test
    void isAskedForByAssertions() {
        copying.from().table("dbo", "表");
        SqlServerSource source = copying.source("orders");
        assertThat(source)
                .isAtLeastSqlServer2008()
                .hasAllowedNumberOfTables()
                .hasReasonableTableCount()
                .hasNoLargeBlobColumns()
                .hasNoReservedName()
                .hasNoSemicolonInName()
                .hasNoComputedColumns()
                .hasNoNullableColumnsWithDefault()
                .hasNoComputedIndexesOfOtherOwners()
                .hasNoFilestreamColumns()
                .hasNoCrossDatabaseReferences()
                .hasNoAssemblies()
                .hasNoServiceBrokerQueues()
                .hasSameCollationAs(copying.target())
                .hasSameColumnCollationsAs(copying.target())
                .hasForeignKeysIn(copying.target())
                .hasTemporalTablesIn(copying.target());
        assertThat(copying.target()).hasNoLeftoversOfCanceledMigration();
        assertThat(copying.target("master")).allowsReadingServerState().allowsReadingLogins();
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).hasNoDoubleByteTableNames())
                .withMessageStartingWith("[R011] ");
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(() -> assertThat(source).fitsInto(copying.target()))
                .withMessageStartingWith("[2056] not checked: ");
    }

    @Test
    void isAskedForSoftly() {
        copying.from().table("dbo", "表");
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        softly.assertThat(copying.source("orders")).hasNoDoubleByteTableNames().hasTablesIn(copying.target());
        softly.assertThat(copying.database()).hasTablesIn(copying.target());
        softly.assertThat(copying.target()).hasTables();
        assertThatExceptionOfType(ReadinessError.class)
                .isThrownBy(softly::assertAll)
                .withMessageStartingWith("[R011][2056] 4 documented errors");
    }

    private static <S extends Subject> void isHidden(Check<? super S> check, S subject) {
        CheckResult result =
                assertThatJudging(check, subject).is(Status.INCONCLUSIVE).result();
        assertThat(result.outcome())
                .asString()
                .contains("login migrator lacks VIEW DEFINITION")
                .contains("GRANT VIEW DEFINITION TO [migrator];");
    }
}
