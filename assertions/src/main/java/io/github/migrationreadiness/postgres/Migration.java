package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.DependentSubject;
import io.github.migrationreadiness.check.InconclusiveException;
import java.util.List;

/**
 * Source and target together, for checks that compare them. What is found has to be fixed on the target, so results
 * belong to it.
 *
 * @param source the server that is migrated
 * @param target the server that the migration fills
 */
public record Migration(SourceServer source, TargetServer target) implements DependentSubject {

    /**
     * Opens the databases to migrate in parallel, before checks that compare one after the other with the target.
     *
     * @return the databases to migrate, those that could not be opened too
     * @throws InconclusiveException if the plan names none and the source cannot be opened
     */
    public List<MigratedDatabase> openDatabases() {
        return source.openDatabases().stream()
                .map(database -> new MigratedDatabase(database, target))
                .toList();
    }

    /**
     * {@return the databases that the migration creates or overwrites on the target, whether they exist or not}
     *
     * @throws InconclusiveException if the plan names none and the source cannot be opened
     */
    public List<TargetDatabase> targetDatabases() {
        return source.databases().stream()
                .map(database -> target.database(database.name()))
                .toList();
    }

    @Override
    public TargetServer belongsTo() {
        return target;
    }

    @Override
    public void record(CheckResult result) {
        source.recorder().used();
        target.record(result);
    }
}
