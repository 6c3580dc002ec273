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
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
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
                        table -> List.of(table.schemaName(), table.tableName()));
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

    /**
     * A table that keeps the history of its rows, or such a history.
     *
     * @param table the table
     * @param temporalTypeDesc such as {@code SYSTEM_VERSIONED_TEMPORAL_TABLE}
     */
    record TemporalTable(UserTable table, String temporalTypeDesc) {

        /** All of them; before SQL Server 2016 there are none. */
        static final TsqlQuery<TemporalTable> ALL = TsqlQuery.ofDatabase("temporal tables", """
                SELECT s.name AS schema_name, t.name AS table_name, t.temporal_type_desc
                FROM sys.tables AS t
                JOIN sys.schemas AS s ON s.schema_id = t.schema_id
                WHERE t.temporal_type <> 0
                ORDER BY s.name, t.name""", TemporalTable.class)
                .since(13)
                .requiring(Visibility.DEFINITION);

        /** {@return whether it keeps the history of its rows, and is not such a history itself} */
        boolean isVersioned() {
            return temporalTypeDesc.equals("SYSTEM_VERSIONED_TEMPORAL_TABLE");
        }
    }
}
