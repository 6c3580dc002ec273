package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.catalog.UserMode;

/** Verifies that the SQL Server on the target machine lets more than one user in. */
public final class SingleUserMode implements Check<AzureSqlTarget> {

    @Override
    public String name() {
        return "single-user-mode";
    }

    @Override
    public MigrationError error() {
        return RecentAzureSqlError.TARGET_IN_SINGLE_USER_MODE;
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        Applicable.requireKind(target, AzureSqlTargetKind.VIRTUAL_MACHINE);
        return isSingle(target) ? violation() : Outcome.passed();
    }

    private static boolean isSingle(AzureSqlTarget target) {
        return target.read(UserMode.OF_SERVER).stream()
                .flatMap(mode -> mode.single().stream())
                .findFirst()
                .orElseThrow(() -> UnansweredException.inconclusive(
                        "the target does not tell whether it is in single-user mode", ""));
    }

    private static Violation violation() {
        return Violation.of(Finding.of("SQL Server of the target machine")
                .with("lets one user in")
                .fixedBy(Remediation.manual("Start it without -m when the upgrade is over.")));
    }
}
