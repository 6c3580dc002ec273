package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import java.util.Set;

/** Tells apart what the kinds of targets make of a condition. */
final class Applicable {

    private Applicable() {}

    /** Goes on where the target is of one of the kinds. */
    static void require(Set<AzureSqlTargetKind> kinds, AzureSqlTarget target) {
        if (!kinds.contains(target.kind())) {
            throw notApplicable(target);
        }
    }

    private static InconclusiveException notApplicable(AzureSqlTarget target) {
        return InconclusiveException.notApplicable("the condition does not matter to " + target.kind());
    }
}
