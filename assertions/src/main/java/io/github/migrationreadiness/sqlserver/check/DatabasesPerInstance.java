package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import java.util.List;

/**
 * Tells that the managed instance gets more databases than one usually takes. It only warns: the number depends on the
 * service tier, and the instance does not tell it.
 */
public final class DatabasesPerInstance implements ManagedInstanceCheck<AzureSqlMigration> {

    private static final int LIMIT = 100;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("databases-per-instance", AzureSqlError.STORAGE_LIMIT_REACHED)
                .lookingAt(Scope.MIGRATION, Group.CONFIGURATION)
                .readingOn(Side.TARGET, DatabaseEntry.ALL)
                .warning()
                .assertedBy("hasCapacityForDatabasesOf")
                .graded("D; a warning, for the tier decides");
    }

    @Override
    public Outcome judge(AzureSqlMigration migration) {
        Applicable.require(targets(), migration.target());
        List<SqlServerDatabase> further = migration.source().databases();
        int present = migration.target().read(DatabaseEntry.ALL).size();
        return further.size() + present <= LIMIT ? Outcome.passed() : warning(further, present);
    }

    private static Outcome warning(List<SqlServerDatabase> further, int present) {
        Finding finding = Finding.of("number of databases")
                .with(present + " on the instance and " + further.size() + " to migrate, where " + LIMIT
                        + " are the limit")
                .fixedBy(Remediation.manual("Spread the databases over several instances."));
        return Violation.of(finding)
                .because(present + further.size() + " databases")
                .fill("databaseName", further.get(further.size() - 1).name())
                .asWarning("the limit depends on the service tier");
    }
}
