package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.UnansweredException;
import java.util.List;
import java.util.Optional;

/**
 * Source and target together, for checks that compare them. What is found has to be mended on the target, so results
 * belong to it.
 *
 * @param source the SQL Server that is migrated
 * @param target what the migration fills
 */
public record AzureSqlMigration(SqlServerSource source, AzureSqlTarget target) implements Subject {

    /**
     * {@return each database of the source with the target}
     *
     * @throws UnansweredException if the plan names none and the databases cannot be listed in full
     */
    public List<MigratedSqlDatabase> databases() {
        return source.databases().stream()
                .map(database -> new MigratedSqlDatabase(database, target))
                .toList();
    }

    @Override
    public Side side() {
        return Side.TARGET;
    }

    @Override
    public Optional<String> database() {
        return Optional.empty();
    }

    @Override
    public String server() {
        return target.server();
    }

    @Override
    public Plan plan() {
        return target.plan();
    }

    @Override
    public void record(CheckResult result) {
        target.record(result);
    }
}
