package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.CatalogCollation;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Verifies that every table of a database is in the one that it is copied into, by the target's rule for names. */
public final class TablesInTarget implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    private static final int NAMED = 20;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("tables-in-target", RecentAzureSqlError.NO_SUCH_TABLES)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.SCHEMA)
                .reading(UserTable.ALL)
                .readingOn(Side.TARGET, DatabaseProperties.OF_SESSION, CatalogCollation.OF_SESSION)
                .assertedBy("hasTablesIn")
                .graded("D");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        FilledDatabase target = FilledDatabase.of(pair.target());
        List<UserTable> tables = pair.source().read(UserTable.ALL);
        Map<UserTable, UserTable> found = target.names()
                .counterparts(tables, target.tables(), table -> List.of(table.schemaName(), table.tableName()));
        List<UserTable> missing =
                tables.stream().filter(table -> !found.containsKey(table)).toList();
        return Findings.outcome(Findings.in(pair)
                .violation(missing, TablesInTarget::finding)
                .map(it -> it.fill("tables", names(missing))));
    }

    private static Finding finding(UserTable table) {
        return Finding.of("table " + table)
                .with("not in the target")
                .fixedBy(Remediation.manual("Create the table on the target, or leave it out of the migration."));
    }

    private static String names(List<UserTable> missing) {
        String names = missing.stream().limit(NAMED).map(UserTable::toString).collect(Collectors.joining(", "));
        return missing.size() <= NAMED ? names : names + " and " + (missing.size() - NAMED) + " more";
    }
}
