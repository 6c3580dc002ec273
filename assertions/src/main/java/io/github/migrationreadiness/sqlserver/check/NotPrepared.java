package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Outcome;

/** The outcome of checks after the event where there was none. */
final class NotPrepared {

    private NotPrepared() {}

    static Outcome outcome() {
        return Outcome.notApplicable(
                "no migration has prepared the target: it has no table [dbo].[__migration_status]");
    }
}
