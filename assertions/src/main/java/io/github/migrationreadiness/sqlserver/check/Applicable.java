package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;

/** Tells apart what the kinds of targets make of a condition. */
final class Applicable {

    private Applicable() {}

    /** Goes on where backups are restored. */
    static void requireRestoreTo(AzureSqlTarget target) {
        if (target.kind() == AzureSqlTargetKind.DATABASE) {
            throw notApplicable(target);
        }
    }

    /** Goes on where the target is of one kind. */
    static void requireKind(AzureSqlTarget target, AzureSqlTargetKind kind) {
        if (target.kind() != kind) {
            throw notApplicable(target);
        }
    }

    private static UnansweredException notApplicable(AzureSqlTarget target) {
        return UnansweredException.notApplicable("the condition does not matter to " + target.kind());
    }
}
