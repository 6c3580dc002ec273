package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.ReplicatedDatabase;

/** Tells that a database is in an availability group, which the migration does not set up again. It only warns. */
public final class AvailabilityGroups implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "availability-groups";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.HIGH_AVAILABILITY;
    }

    @Override
    public Severity severity(Mode mode) {
        return Severity.WARNING;
    }

    @Override
    public String advice() {
        return HighAvailability.ADVICE;
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return HighAvailability.outcome(
                database, ReplicatedDatabase.IN_AVAILABILITY_GROUP, "is in an availability group");
    }
}
