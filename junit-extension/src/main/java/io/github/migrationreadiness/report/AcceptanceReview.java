package io.github.migrationreadiness.report;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.acceptance.Inspection;
import io.github.migrationreadiness.acceptance.Review;
import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Status;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which acceptances nothing needs any more, and keeps the baselines. */
record AcceptanceReview(RunOfPlan run, Path folder) {

    private static final Set<Status> LOOKED = EnumSet.of(Status.PASSED, Status.VIOLATED, Status.ACCEPTED);

    /** {@return what is to be said, one line each} */
    List<String> of(List<ReportedResult> build) {
        Review review = Review.of(build.stream()
                .filter(result -> result.status() != Status.NOT_APPLICABLE)
                .map(AcceptanceReview::inspection)
                .toList());
        Stream<String> kept = run.baselines().stream()
                .flatMap(baseline -> new BaselineKeeper(baseline, folder).keep(review).stream());
        return Stream.concat(kept, review.stale(reviewed()).stream().map(AcceptanceReview::stale))
                .toList();
    }

    private List<Acceptance> reviewed() {
        return run.acceptances().stream().filter(not(Acceptance::isOfBaseline)).toList();
    }

    private static String stale(Acceptance acceptance) {
        return OneLine.of("Nothing needs the acceptance of [" + acceptance.code() + "] " + acceptance.object() + " by "
                + acceptance.owner() + " any more; remove it: " + acceptance.origin());
    }

    private static Inspection inspection(ReportedResult result) {
        return new Inspection(
                result.code(),
                result.judgedDatabase(),
                LOOKED.contains(result.status()) && !result.isCut(),
                result.findings().stream().map(AcceptanceReview::finding).toList(),
                result.findings().stream()
                        .filter(AcceptanceReview::isUnanswered)
                        .map(ReportedFinding::object)
                        .toList());
    }

    private static Finding finding(ReportedFinding finding) {
        return Finding.of(finding.object()).with(finding.detail());
    }

    /** What only warns is in nobody's way, so that no baseline has to excuse it. */
    private static boolean isUnanswered(ReportedFinding finding) {
        return finding.severity() == Severity.ERROR
                && finding.expiredAcceptance().isEmpty()
                && finding.acceptance()
                        .filter(not(ReportedAcceptance::isBaseline))
                        .isEmpty();
    }
}
