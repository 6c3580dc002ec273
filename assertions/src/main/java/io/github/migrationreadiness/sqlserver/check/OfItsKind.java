package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerCheck;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;

/** Verifies that the target is what it was declared to be. Every other check on it is inconclusive where it is not. */
public final class OfItsKind implements SqlServerCheck<AzureSqlTarget> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("target-of-its-kind", AzureSqlTarget.OTHER_PRODUCT)
                .lookingAt(Scope.TARGET, Group.CONNECTION)
                .assertedBy("matchesDeclaredKind")
                .graded("the kit's own");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        return target.otherProduct()
                .<Outcome>map(found -> violation(target, found))
                .orElseGet(Outcome::passed);
    }

    private static Violation violation(AzureSqlTarget target, ServerIdentity found) {
        return Violation.of(Finding.of(target.address())
                        .with(found + " answers")
                        .fixedBy(Remediation.manual("Declare what the target is, or correct its address.")))
                .because(found + " answers")
                .fill("declared", target.kind().toString())
                .fill("found", found.toString());
    }
}
