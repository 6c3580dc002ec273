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

/** Tells that a database is mirrored, which the migration does not set up again. It only warns. */
public final class DatabaseMirroring implements RestoreCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("database-mirroring", AzureSqlLimitation.HIGH_AVAILABILITY)
                .lookingAt(Scope.SOURCE_DATABASE, Group.CONFIGURATION)
                .reading(DatabaseEntry.ALL, ReplicatedDatabase.MIRRORED)
                .warning()
                .assertedBy("hasNoMirroring")
                .graded("D; a warning, for the migration goes on")
                .advising(HighAvailability.ADVICE);
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return HighAvailability.outcome(database, ReplicatedDatabase.MIRRORED, "is mirrored");
    }
}
