package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.CatalogCollation;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.MigrationStatus;
import io.github.migrationreadiness.sqlserver.catalog.TemporalTable;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import java.util.List;
import java.util.Map;

/**
 * Verifies after a migration that the temporal tables of a database keep their history where it was copied to: a migration
 * switches that off and back on.
 */
public final class AlteredTemporalTables implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("altered-temporal-tables", AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CUTOVER)
                .reading(TemporalTable.ALL)
                .readingOn(
                        Side.TARGET,
                        DatabaseProperties.OF_SESSION,
                        CatalogCollation.OF_SESSION,
                        MigrationStatus.OF_SESSION)
                .assertedBy("hasTemporalTablesIn")
                .graded("D, after the event");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        FilledDatabase target = FilledDatabase.of(pair.target());
        return target.wasPrepared() ? compare(pair, target) : NotPrepared.outcome();
    }

    private static Outcome compare(MigratedSqlDatabase pair, FilledDatabase target) {
        List<UserTable> tables = versioned(pair.source().read(TemporalTable.ALL));
        Map<UserTable, UserTable> found = target.names()
                .counterparts(
                        tables,
                        versioned(target.read(TemporalTable.ALL)),
                        table -> List.of(table.schema(), table.name()));
        List<UserTable> altered =
                tables.stream().filter(table -> !found.containsKey(table)).toList();
        return Findings.outcome(Findings.in(pair)
                .violation(altered, AlteredTemporalTables::finding)
                .map(target::filled));
    }

    private static List<UserTable> versioned(List<TemporalTable> tables) {
        return tables.stream()
                .filter(TemporalTable::isVersioned)
                .map(TemporalTable::table)
                .toList();
    }

    private static Finding finding(UserTable table) {
        return Finding.of("table " + table)
                .with("keeps no history on the target")
                .fixedBy(Remediation.manual("Switch the history of " + table
                        + " on again with the statement of [dbo].[__migration_status], or create the table anew."));
    }
}
