package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;

/** Verifies that the plan has no more databases than can be migrated to a machine at a time. */
public final class DatabasesPerMachine implements VirtualMachineCheck<AzureSqlMigration> {

    private static final int LIMIT = 100;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("databases-per-machine", AzureSqlLimitation.DATABASES_PER_MACHINE)
                .lookingAt(Scope.MIGRATION, Group.CONFIGURATION)
                .assertedBy("hasCapacityForDatabasesOf")
                .graded("D");
    }

    @Override
    public Outcome judge(AzureSqlMigration migration) {
        Applicable.require(targets(), migration.target());
        int databases = migration.source().databases().size();
        return databases <= LIMIT ? Outcome.passed() : violation(databases);
    }

    private static Violation violation(int databases) {
        Finding finding = Finding.of("plan")
                .with(databases + " databases to one machine")
                .fixedBy(Remediation.manual("Migrate " + LIMIT + " at a time and wait 30 minutes in between."));
        return Violation.of(finding)
                .because(databases + " databases")
                .comparing("at most " + LIMIT, String.valueOf(databases));
    }
}
