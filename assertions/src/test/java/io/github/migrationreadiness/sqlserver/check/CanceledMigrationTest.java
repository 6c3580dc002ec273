package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationreadiness.check.Judge;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import io.github.migrationreadiness.testservers.TestSqlDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 2041 and 2042, after the event. */
class CanceledMigrationTest {

    private static final String NOT_PREPARED =
            "no migration has prepared the target: it has no table [dbo].[__migration_status]";

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void passesATargetThatNoMigrationHasTouched() {
        foreignKey(copying.into(), "fk", true, true);
        assertThatJudging(CanceledMigration.afterCopy(), copying.target()).passes();
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target()).passes();
    }

    @Test
    void passesATargetThatAMigrationHasPutBack() {
        prepared("3, 'ALTER TABLE a'").execute("INSERT INTO dbo.__migration_status VALUES (5, 'ALTER TABLE b')");
        foreignKey(copying.into(), "fk", false, true);
        assertThatJudging(CanceledMigration.afterCopy(), copying.target()).passes();
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target()).passes();
    }

    @Test
    void findsWhatWasCanceledBeforeTheCopyWithTheStatementsThatPutItBack() {
        prepared("6, 'ALTER TABLE [x] CHECK CONSTRAINT [%s]'", "1, 'not this one'", "4, NULL");
        foreignKey(copying.into(), Copying.UGLY, true, true);
        assertThatJudging(CanceledMigration.afterCopy(), copying.target()).passes();
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target())
                .isViolated("[2042] PreCopyStepsCompletedDuringCancel")
                .says(
                        "Pre Copy steps finished successfully before canceling completed. Target database Foreign keys and"
                                + " temporal tables have been altered. Schema migration may be required again for future migrations."
                                + " Target server: shop.example.net, Target database: shop.")
                .finds(
                        "foreign key " + Copying.UGLY_QUOTED + " on [dbo].[lines] disabled => ALTER TABLE [dbo].[lines]"
                                + " WITH CHECK CHECK CONSTRAINT " + Copying.UGLY_QUOTED + ";",
                        "statement 1 of [dbo].[__migration_status] puts back what the migration altered => ALTER TABLE [x]"
                                + " CHECK CONSTRAINT [%s]");
    }

    @Test
    void printsTheStatementsInTheDocumentedOrderWhereTheDataWereCopied() {
        prepared("5, 'step 5'", "8, 'step 8'", "3, 'step 3'", "7, 'step 7'");
        foreignKey(copying.into(), "fk", true, false);
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target()).passes();
        assertThat(new Judge()
                        .judge(CanceledMigration.afterCopy(), copying.target())
                        .findings())
                .extracting(it -> String.valueOf(it.fix()))
                .endsWith("step 3", "step 8", "step 7", "step 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table [t] set (system_versioning = on)",
                "ALTER TABLE [t] ADD CONSTRAINT [fk] FOREIGN  KEY ([a]) REFERENCES [u] ([a])"
            })
    void cannotTellFromTheTargetAloneWhatIsMissing(String statement) {
        prepared("3, '" + statement + "'");
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target())
                .isInconclusive(
                        "a migration has altered what only the source can tell to be missing: temporal tables or foreign keys",
                        "Compare them: assertThat(source).hasForeignKeysIn(target).hasTemporalTablesIn(target)");
    }

    @Test
    void comparesForeignKeysWithTheSource() {
        prepared("3, 'x'");
        foreignKey(copying.from(), "fk", false, true);
        foreignKey(copying.from(), "off", true, true);
        foreignKey(copying.from(), "gone", false, true);
        foreignKey(copying.into(), "FK", true, false);
        foreignKey(copying.into(), "off", true, true);
        assertThatJudging(new AlteredForeignKeys(), copying.pair())
                .isViolated("[2042] PreCopyStepsCompletedDuringCancel (database \"orders\")")
                .finds(
                        "foreign key [FK] on [dbo].[lines] disabled => ALTER TABLE [dbo].[lines] WITH CHECK CHECK CONSTRAINT"
                                + " [FK];",
                        "foreign key [gone] on [dbo].[lines] not in the target => Create the foreign key on the target.");
    }

    @Test
    void onlyWarnsOfForeignKeysThatWereNotCheckedAgain() {
        prepared("3, 'x'");
        foreignKey(copying.from(), "fk", false, true);
        foreignKey(copying.from(), "never", false, false);
        foreignKey(copying.into(), "fk", false, false);
        foreignKey(copying.into(), "never", false, false);
        assertThatJudging(new AlteredForeignKeys(), copying.pair())
                .warns()
                .finds("foreign key [fk] on [dbo].[lines] not trusted => ALTER TABLE [dbo].[lines] WITH CHECK CHECK"
                        + " CONSTRAINT [fk];");
    }

    @Test
    void comparesTemporalTablesWithTheSource() {
        prepared("3, 'x'");
        temporal(copying.from(), "prices", 2, "SYSTEM_VERSIONED_TEMPORAL_TABLE");
        temporal(copying.from(), "prices_history", 1, "HISTORY_TABLE");
        copying.into().table("dbo", "prices");
        assertThatJudging(new AlteredTemporalTables(), copying.pair())
                .isViolated("[2042] PreCopyStepsCompletedDuringCancel (database \"orders\")")
                .finds(
                        "table [dbo].[prices] keeps no history on the target => Switch the history of [dbo].[prices] on again"
                                + " with the statement of [dbo].[__migration_status], or create the table anew.");
        temporal(copying.into(), "prices", 2, "SYSTEM_VERSIONED_TEMPORAL_TABLE");
        assertThatJudging(new AlteredTemporalTables(), copying.pair()).passes();
    }

    @Test
    void comparesNothingWhereNoMigrationHasBeen() {
        foreignKey(copying.from(), "fk", false, true);
        assertThatJudging(new AlteredForeignKeys(), copying.pair()).isNotApplicable(NOT_PREPARED);
        assertThatJudging(new AlteredTemporalTables(), copying.pair()).isNotApplicable(NOT_PREPARED);
    }

    @Test
    void doesNotTakeAStatusThatItMayNotReadForNone() {
        prepared("3, 'x'");
        copying.targetServer.without(Visibility.MIGRATION_STATUS);
        assertThatJudging(CanceledMigration.beforeCopy(), copying.target())
                .isInconclusive(
                        "login migrator lacks SELECT on [dbo].[__migration_status] and lacks permission to read all statements that undo"
                                + " the steps around the copy",
                        "CREATE USER [migrator] FOR LOGIN [migrator]; GRANT SELECT ON [dbo].[__migration_status] TO"
                                + " [migrator];");
    }

    @Test
    void doesNotTakeAStatusThatItCannotReadForNone() {
        copying.into().execute("CREATE TABLE dbo.__migration_status (other int)");
        assertThatJudging(CanceledMigration.afterCopy(), copying.target()).is(Status.INCONCLUSIVE);
    }

    private TestSqlDatabase prepared(String... rows) {
        copying.into().migrationStatus();
        for (String row : rows) {
            copying.into().execute("INSERT INTO dbo.__migration_status VALUES (" + row + ")");
        }
        return copying.into();
    }

    private static void foreignKey(TestSqlDatabase database, String name, boolean disabled, boolean trusted) {
        database.execute("MERGE INTO sys.objects (name, object_id) KEY (object_id) VALUES ('lines', 91)")
                .insert(
                        "sys.foreign_keys",
                        Map.of(
                                "name",
                                name,
                                "parent_object_id",
                                91,
                                "is_disabled",
                                disabled,
                                "is_not_trusted",
                                !trusted));
    }

    private static void temporal(TestSqlDatabase database, String table, int type, String description) {
        database.table("dbo", table)
                .execute("UPDATE sys.objects SET temporal_type = " + type + ", temporal_type_desc = '" + description
                        + "' WHERE object_id = (SELECT MAX(object_id) FROM sys.objects)");
    }
}
