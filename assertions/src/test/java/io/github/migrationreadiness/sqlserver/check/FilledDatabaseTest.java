package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2056: what the service validates before it copies. */
class FilledDatabaseTest {

    static final List<Check<MigratedSqlDatabase>> PAIR_CHECKS = List.of(
            new SameDatabaseCollation(),
            new SameColumnCollations(),
            new RoomInTarget(),
            new TablesInTarget(),
            new AlteredForeignKeys(),
            new AlteredTemporalTables());

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void findsAnotherCollationOfTheDatabase() {
        assertThatJudging(new SameDatabaseCollation(), copying.pair()).passes();
        copying.into().property("Collation", "SQL_Latin1_General_CP1_CI_AS");
        assertThatJudging(new SameDatabaseCollation(), copying.pair())
                .isViolated(
                        "[2056] SqlInfoValidationFailed: SQL_Latin1_General_CP1_CI_AS instead of Latin1_General_CI_AS"
                                + " (database \"orders\")")
                .says("CollationMismatch: Source database collation Latin1_General_CI_AS is not the same as the target"
                        + " database SQL_Latin1_General_CP1_CI_AS. Source database: orders Target database: shop.")
                .finds(
                        "database [shop] SQL_Latin1_General_CP1_CI_AS instead of Latin1_General_CI_AS => Create the target"
                                + " database anew with COLLATE Latin1_General_CI_AS, or choose another one.");
    }

    @Test
    void findsOtherCollationsOfColumns() {
        copying.from()
                .table("dbo", "Lines")
                .column("note", collation("Latin1_General_CI_AS"))
                .column("n", Map.of());
        copying.into().table("dbo", "lines").column("Note", collation("Latin1_General_CI_AS"));
        assertThatJudging(new SameColumnCollations(), copying.pair()).passes();
        copying.from().table(Copying.UGLY, "t").column(Copying.UGLY, collation("Latin1_General_CI_AS"));
        copying.into().table(Copying.UGLY, "t").column(Copying.UGLY, collation("Greek_CS_AS"));
        String column = Copying.UGLY_QUOTED + ".[t]." + Copying.UGLY_QUOTED;
        assertThatJudging(new SameColumnCollations(), copying.pair())
                .isViolated("[2056] SqlInfoValidationFailed (database \"orders\")")
                .finds("column " + column
                        + " Greek_CS_AS instead of Latin1_General_CI_AS => Give the column of the target"
                        + " COLLATE Latin1_General_CI_AS.");
    }

    @Test
    void leavesColumnsAloneThatAreNotThere() {
        copying.from().table("dbo", "lines").column("note", collation("Latin1_General_CI_AS"));
        assertThatJudging(new SameColumnCollations(), copying.pair()).passes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048576", "-1"})
    void takesWhatFits(String maxBytes) {
        uses(128);
        copying.into().property("MaxSizeInBytes", maxBytes);
        assertThatJudging(new RoomInTarget(), copying.pair()).passes();
    }

    @Test
    void findsThatTheTargetIsTooSmall() {
        uses(2_000_129);
        copying.into().property("MaxSizeInBytes", "1048576");
        assertThatJudging(new RoomInTarget(), copying.pair())
                .isViolated("[2056] SqlInfoValidationFailed: 15,627 MB into 1 MB (database \"orders\")")
                .says(
                        "DatabaseSizeMoreThanMax: The source database size 15,627 MB exceeds the maximum allowed size of the"
                                + " target database 1 MB. Check if the target database has enough space.")
                .finds("database [shop] at most 1 MB for 15,627 MB");
    }

    @Test
    void takesNoUnknownSizeForRoom() {
        copying.into().property("MaxSizeInBytes", "1048576");
        assertThatJudging(new RoomInTarget(), copying.pair())
                .isInconclusive("the database does not tell what it uses", "");
    }

    @Test
    void findsMissingTables() {
        copying.from().table("dbo", "lines").table("dbo", Copying.UGLY);
        copying.into().table("dbo", "LINES").table("other", Copying.UGLY);
        assertThatJudging(new TablesInTarget(), copying.pair())
                .isViolated("[2056] SqlInfoValidationFailed (database \"orders\")")
                .says(
                        "NoTablesFound: Some of the source tables don't exist in the target database. Missing tables: [dbo]."
                                + Copying.UGLY_QUOTED + ".")
                .finds("table [dbo]." + Copying.UGLY_QUOTED
                        + " not in the target => Create the table on the target, or leave"
                        + " it out of the migration.");
    }

    @Test
    void tellsHowManyTablesAreMissingWhereTheyAreTooManyToName() {
        copying.from().execute("INSERT INTO sys.objects (name) SELECT CONCAT('t', x) FROM SYSTEM_RANGE(10, 32)");
        assertThat(new Judge().judge(new TablesInTarget(), copying.pair()).message())
                .contains("[dbo].[t10], [dbo].[t11], ")
                .endsWith("[dbo].[t29] and 3 more.");
    }

    /** The catalog of an Azure SQL database ignores case whatever the database does, unless it was created otherwise. */
    @Test
    void tellsNamesApartAsTheCatalogOfTheTargetDoes() {
        copying.into().property("Collation", "Latin1_General_BIN2");
        copying.from().table("dbo", "Lines");
        copying.into().table("dbo", "lines");
        assertThatJudging(new TablesInTarget(), copying.pair()).passes();
        copying.into().execute("UPDATE sys.databases SET catalog_collation_type_desc = 'DATABASE_DEFAULT'");
        assertThatJudging(new TablesInTarget(), copying.pair()).is(Status.VIOLATED);
    }

    @Test
    void wantsTablesInTheTarget() {
        copying.into().table("dbo", "__migration_status");
        assertThatJudging(new AnyTableInTarget(), copying.target())
                .isViolated("[2056] SqlInfoValidationFailed")
                .finds("database [shop] no tables => Deploy the schema of the source to [shop] first.");
        copying.into().table("dbo", "lines");
        assertThatJudging(new AnyTableInTarget(), copying.target()).passes();
    }

    @ParameterizedTest
    @FieldSource("PAIR_CHECKS")
    void doesNotFillMaster(Check<MigratedSqlDatabase> check) {
        MigratedSqlDatabase pair = new MigratedSqlDatabase(copying.database(), copying.target("master"));
        copying.targetServer.inDatabase("master").property("Collation", "SQL_Latin1_General_CP1_CI_AS");
        assertThatJudging(check, pair)
                .isInconclusive(
                        "the target leads to the database master, which no migration fills",
                        "Let the target lead to the database that the tables are copied into.");
    }

    @ParameterizedTest
    @FieldSource("PAIR_CHECKS")
    void doesNotMatterWhereBackupsAreRestored(Check<MigratedSqlDatabase> check) {
        assertThatJudging(check, new MigratedSqlDatabase(copying.database(), Copying.instance()))
                .isNotApplicable("the condition does not matter to Azure SQL Managed Instance");
    }

    @Test
    void isFilledFromOneDatabaseOnly() {
        AzureSqlMigration migration = new AzureSqlMigration(copying.source("orders", "billing"), copying.target());
        assertThat(new Judge().judgeEach(new TablesInTarget(), migration, migration::databases))
                .singleElement()
                .extracting(result -> result.outcome())
                .isEqualTo(Outcome.inconclusive(
                        "the target is one database, but the plan has 2",
                        "Name the one that it is filled from: readiness.databases, or"
                                + " assertThat(source.database(\"orders\"))"));
    }

    private static Map<String, String> collation(String collation) {
        return Map.of("collation_name", collation);
    }

    private void uses(int pages) {
        copying.from().insert("sys.database_files", Map.of("name", "orders", "space_used", pages));
    }
}
