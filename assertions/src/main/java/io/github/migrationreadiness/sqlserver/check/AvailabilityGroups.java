package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.ReplicatedDatabase;

/** Tells that a database is in an availability group, which the migration does not set up again. It only warns. */
public final class AvailabilityGroups implements RestoreCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("availability-groups", AzureSqlLimitation.HIGH_AVAILABILITY)
                .lookingAt(Scope.SOURCE_DATABASE, Group.CONFIGURATION)
                .reading(DatabaseEntry.ALL, ReplicatedDatabase.IN_AVAILABILITY_GROUP)
                .warning()
                .assertedBy("hasNoAvailabilityGroups")
                .graded("D; a warning, for the migration goes on")
                .advising(HighAvailability.ADVICE);
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return HighAvailability.outcome(
                database, ReplicatedDatabase.IN_AVAILABILITY_GROUP, "is in an availability group");
    }
}
