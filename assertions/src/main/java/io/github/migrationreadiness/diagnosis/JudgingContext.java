package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Plan;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * By what a status is judged, and who hears of the results.
 *
 * @param plan nothing for a plan of the migration's own mode
 * @param recorder takes the results
 */
record JudgingContext(Optional<Plan> plan, Consumer<CheckResult> recorder) {

    static final JudgingContext ALONE = new JudgingContext(Optional.empty(), result -> {});
}
