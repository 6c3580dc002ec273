package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;

/**
 * Verifies that the target has tables, for the migration copies rows and creates none. The table that a migration keeps its own
 * state in does not count.
 */
public final class AnyTableInTarget implements AzureSqlDatabaseCheck<AzureSqlTarget> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("any-table-in-target", RecentAzureSqlError.NO_TABLES_IN_TARGET)
                .lookingAt(Scope.TARGET, Group.SCHEMA)
                .reading(DatabaseProperties.OF_SESSION, UserTable.ALL)
                .assertedBy("hasTables")
                .graded("D");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        FilledDatabase database = FilledDatabase.of(target);
        return database.tables().isEmpty() ? violation(database.properties().databaseName()) : Outcome.passed();
    }

    private static Violation violation(String database) {
        return Violation.of(Finding.of("database " + Tsql.quote(database))
                .with("no tables")
                .fixedBy(Remediation.manual("Deploy the schema of the source to " + Tsql.quote(database) + " first.")));
    }
}
