package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;

/** Verifies that the plan has no more databases than can be migrated to a machine at a time. */
public final class DatabasesPerMachine implements Check<AzureSqlMigration> {

    private static final int LIMIT = 100;

    @Override
    public String name() {
        return "databases-per-machine";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.DATABASES_PER_MACHINE;
    }

    @Override
    public Outcome judge(AzureSqlMigration migration) {
        Applicable.requireKind(migration.target(), AzureSqlTargetKind.VIRTUAL_MACHINE);
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
