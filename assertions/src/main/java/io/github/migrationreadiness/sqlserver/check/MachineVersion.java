package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;

/**
 * Verifies that the SQL Server on the target machine is later than 2008. Of 2008 R2, whose major version is the same, the page
 * says nothing: that is a warning.
 */
public final class MachineVersion implements VirtualMachineCheck<AzureSqlTarget> {

    private static final int OF_2008 = 10;
    private static final int OF_R2 = 50;

    @Override
    public CheckDescription description() {
        return CheckDescription.of("machine-version", AzureSqlLimitation.TARGET_TOO_OLD)
                .lookingAt(Scope.TARGET, Group.VERSION)
                .assertedBy("hasSupportedVersion")
                .graded("D; 2008 R2: a warning, for the page says nothing of it");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        Applicable.require(targets(), target);
        ServerIdentity identity = target.identity();
        if (identity.major() > OF_2008) {
            return Outcome.passed();
        }
        boolean isR2 = identity.major() == OF_2008 && identity.minor() >= OF_R2;
        return isR2
                ? violation(identity).asWarning("the page says nothing of SQL Server 2008 R2")
                : violation(identity);
    }

    private static Violation violation(ServerIdentity identity) {
        Finding finding = Finding.of(identity.toString())
                .with("too old for a target")
                .fixedBy(Remediation.manual("Choose a machine with SQL Server 2012 or later."));
        return Violation.of(finding)
                .because("the target runs " + identity)
                .comparing("11 or later", identity.version());
    }
}
