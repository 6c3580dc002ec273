package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.DependentSubject;
import io.github.migrationreadiness.check.InconclusiveException;
import java.util.List;

/**
 * Source and target together, for checks that compare them. What is found has to be fixed on the target, so results
 * belong to it.
 *
 * @param source the SQL Server that is migrated
 * @param target what the migration fills
 */
public record AzureSqlMigration(SqlServerSource source, AzureSqlTarget target) implements DependentSubject {

    /**
     * {@return each database of the source with the target; an Azure SQL database is the target of one only}
     *
     * @throws InconclusiveException if the plan names none and the databases cannot be listed in full, or if there are several
     *     for one Azure SQL database
     */
    public List<MigratedSqlDatabase> databases() {
        List<SqlServerDatabase> databases = source.openDatabases();
        if (target.kind() == AzureSqlTargetKind.DATABASE && databases.size() > 1) {
            throw severalForOne(databases);
        }
        return databases.stream()
                .map(database -> new MigratedSqlDatabase(database, target))
                .toList();
    }

    private static InconclusiveException severalForOne(List<SqlServerDatabase> databases) {
        String first = databases.get(0).name();
        return InconclusiveException.inconclusive(
                "the target is one database, but the plan has " + databases.size(),
                "Name the one that it is filled from: readiness.databases, or assertThat(source.database(\"" + first
                        + "\"))");
    }

    @Override
    public AzureSqlTarget belongsTo() {
        return target;
    }

    @Override
    public void record(CheckResult result) {
        source.recorder().used();
        target.record(result);
    }
}
