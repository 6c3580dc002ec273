package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import java.util.Optional;

/**
 * Source and target together, for checks that compare them. What is found has to be mended on the target, so results
 * belong to it.
 *
 * @param source the server that is migrated
 * @param target the server that the migration fills
 */
public record Migration(SourceServer source, TargetServer target) implements Subject {

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
