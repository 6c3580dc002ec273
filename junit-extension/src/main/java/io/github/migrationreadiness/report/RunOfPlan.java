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
 * @param notices what is to be said of its configuration, one line each
 */
record RunOfPlan(
        List<ReportedResult> results,
        List<DisabledCode> disabled,
        List<Acceptance> acceptances,
        List<BaselineSettings> baselines,
        List<String> notices) {

    static RunOfPlan of(List<ReportedResult> results, List<DisabledCode> disabled, Collection<Handover> handovers) {
        List<JudgedMigration> migrations =
                handovers.stream().map(Handover::migration).distinct().toList();
        Stream<Acceptance> ofPlans = migrations.stream().flatMap(migration -> migration.plan().acceptances().stream());
        Stream<Acceptance> ofTests = handovers.stream().flatMap(handover -> handover.accepted().stream());
        return new RunOfPlan(
                results,
                disabled,
                Stream.concat(ofPlans, ofTests).distinct().toList(),
                migrations.stream().map(JudgedMigration::baseline).distinct().toList(),
                migrations.stream()
                        .flatMap(migration -> migration.notices().stream())
                        .distinct()
                        .toList());
    }

    /** {@return what it leaves} */
    Report report() {
        return new Report(results, disabled, notices);
    }
}
