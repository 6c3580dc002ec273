package io.github.migrationreadiness.benchmark;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Status;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.check.WholeSuite;
import io.github.migrationreadiness.testservers.TestServer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Every check of an online migration, on servers that were not asked before.
 *
 * @param source the URL of the source
 * @param target the URL of the target
 * @param plan what is migrated
 */
record KitSuite(String source, String target, Plan plan) implements Callable<List<CheckResult>> {

    private static final Set<Status> NOT_LOOKED = EnumSet.of(Status.INCONCLUSIVE, Status.ERROR);

    /** {@return the results of checks that all could look: a suite that gives up is fast, but no good} */
    @Override
    public List<CheckResult> call() {
        try (SourceServer from = SourceServer.builder()
                        .url(source)
                        .user(TestServer.SUPERUSER)
                        .plan(plan)
                        .build();
                TargetServer to = TargetServer.builder()
                        .url(target)
                        .user(TestServer.SUPERUSER)
                        .plan(plan)
                        .build()) {
            List<CheckResult> results = WholeSuite.judge(from, to);
            results.stream()
                    .filter(result -> NOT_LOOKED.contains(result.status()))
                    .findFirst()
                    .ifPresent(result -> {
                        throw new IllegalStateException(result.line());
                    });
            return results;
        }
    }
}
