package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.config.BaselineSettings;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one test plan leaves to be reported.
 *
 * @param results its results
 * @param disabled the codes whose tests were switched off
 * @param acceptances what was accepted in any of its tests
 * @param baselines the baselines of its tests, nearly always one
 */
record RunOfPlan(
        List<ReportedResult> results,
        List<DisabledCode> disabled,
        List<Acceptance> acceptances,
        List<BaselineSettings> baselines) {

    static RunOfPlan of(List<ReportedResult> results, List<DisabledCode> disabled, Collection<Handover> handovers) {
        List<JudgedMigration> migrations =
                handovers.stream().map(Handover::migration).distinct().toList();
        Stream<Acceptance> ofPlans = migrations.stream().flatMap(migration -> migration.plan().acceptances().stream());
        Stream<Acceptance> ofTests = handovers.stream().flatMap(handover -> handover.accepted().stream());
        return new RunOfPlan(
                results,
                disabled,
                Stream.concat(ofPlans, ofTests).distinct().toList(),
                migrations.stream().map(JudgedMigration::baseline).distinct().toList());
    }

    /** {@return what it leaves, before anything is said about it} */
    Report report() {
        return new Report(results, disabled, List.of());
    }
}
