package io.github.migrationreadiness.postgres.streaming;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceServer;
import java.util.List;

/** Verifies that no cutover is requested of an offline migration. The plan alone decides; no server is asked. */
public final class CutoverMode implements DescribedCheck<SourceServer> {

    private static final Remediation FIX = Remediation.manual(
            "take the cutover out of the plan (readiness.cutover=false), or plan an online migration (readiness.mode=online)");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("cutover-mode", PostgresError.CUTOVER_IN_OFFLINE_MODE)
                .lookingAt(Scope.SOURCE, Group.CUTOVER)
                .requiring(new Access("none, no server is asked"))
                .assertedBy("allowsCutover")
                .graded("D")
                .advising("An offline migration needs no cutover: it ends by itself.");
    }

    @Override
    public Outcome judge(SourceServer source) {
        Plan plan = source.plan();
        if (plan.mode() == Mode.ONLINE) {
            return Outcome.passed();
        }
        return plan.cutover() ? violation(plan) : Outcome.notApplicable("the plan requests no cutover");
    }

    private static Violation violation(Plan plan) {
        List<String> databases = plan.databases().stream()
                .map(name -> "database " + Identifiers.quote(name))
                .toList();
        List<Finding> findings = (databases.isEmpty() ? List.of("all user databases") : databases)
                .stream().map(object -> Finding.of(object).fixedBy(FIX)).toList();
        return Violation.of(findings)
                .because("the plan is offline")
                .fill("dbName", plan.databases().isEmpty() ? "all user databases" : names(plan));
    }

    private static String names(Plan plan) {
        return plan.databases().stream().collect(joining(", "));
    }
}
