package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.catalog.TableCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R007, R010 and R011. */
class TablesOfDatabaseTest {

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void takesAHundredThousandTablesAndNoMore() {
        assertThat(TableLimit.outcome(copying.database(), 100_000)).isEqualTo(Outcome.passed());
        assertThat(TableLimit.outcome(copying.database(), 100_001))
                .asInstanceOf(type(Violation.class))
                .returns("100,001 tables", Violation::fact)
                .extracting(violation -> violation.findings().get(0))
                .isEqualTo(Finding.of("[orders]").with("100,001 tables"));
    }

    @Test
    void countsTheTablesThatSomebodyMade() {
        tables(3);
        copying.from()
                .execute("INSERT INTO sys.objects (name, is_ms_shipped) VALUES ('MSreplication_objects', 1)")
                .execute("INSERT INTO sys.objects (name, type) VALUES ('a view', 'V ')");
        assertThat(copying.database().read(TableCount.OF_DATABASE)).containsExactly(new TableCount(3));
        assertThatJudging(new TableLimit(), copying.database()).passes();
    }

    @Test
    void warnsOfThousandsOfTablesWithAnEstimate() {
        tables(4_999);
        assertThatJudging(new ManyTables(), copying.database()).passes();
        tables(1);
        assertThatJudging(new ManyTables(), copying.database())
                .warns()
                .finds("[orders] 5,000 tables at 2 s each, one after another: 2 h 46 min before any row counts");
    }

    @Test
    void findsDoubleByteNamesOfTables() {
        copying.from()
                .table("dbo", "表")
                .table("dbo", "\uD83D\uDE00")
                .table("dbo", Copying.UGLY)
                .table("dbo", "plain");
        assertThatJudging(new DoubleByteTableNames(), copying.database())
                .isViolated("[R011] Table names with double byte characters (database \"orders\")")
                .finds(doubleByte(Copying.UGLY_QUOTED), doubleByte("[表]"), doubleByte("[\uD83D\uDE00]"));
    }

    @Test
    void onlyWarnsOfNamesThatAreDoubleByteSomewhereAndOfSchemas() {
        copying.from().table("dbo", "Bücher").table("表", "lines").table("app", "a %s <b> ]'\"");
        assertThatJudging(new DoubleByteTableNames(), copying.database())
                .warns()
                .finds(
                        "table [dbo].[Bücher] double byte in some code pages",
                        "table [表].[lines] the name of its schema is not ASCII");
    }

    @Test
    void failsForOneNameThoughAnotherIsOnlyAWarning() {
        copying.from().table("dbo", "Bücher").table("dbo", "表");
        assertThatJudging(new DoubleByteTableNames(), copying.database())
                .is(Status.VIOLATED)
                .findings()
                .hasSize(2);
    }

    /** They are only counted: in a schema that is not there, no other query has to read them. */
    private void tables(int count) {
        copying.from()
                .execute(
                        "INSERT INTO sys.objects (name, schema_id) SELECT 't', 99 FROM SYSTEM_RANGE(1, " + count + ")");
    }

    private static String doubleByte(String table) {
        return "table [dbo]." + table + " double byte characters => Rename [dbo]." + table
                + " before the migration, and back to its name when it has succeeded.";
    }
}
