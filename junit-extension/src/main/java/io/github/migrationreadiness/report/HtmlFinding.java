package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Severity;
import java.util.List;

/**
 * One object in the way.
 *
 * @param finding the object and what is wrong with it
 * @param warning whether it only warns
 * @param owner the number of the one who accepts it, or did
 * @param repairs how to repair it, if that is known
 */
record HtmlFinding(ReportedFinding finding, boolean warning, String owner, List<Repair> repairs) {

    /** A way to repair it, and who carries that out. */
    record Repair(String actor, String text, boolean restart) {
        static Repair of(Fix fix) {
            return new Repair(
                    Actor.of(fix), fix.remediation().text(), fix.remediation().restart());
        }
    }

    static HtmlFinding of(ReportedFinding finding, Judgement judgement, HtmlNumbers numbers) {
        return new HtmlFinding(
                finding,
                finding.severity() == Severity.WARNING,
                numbers.owner(finding),
                judgement.fix(finding).map(Repair::of).stream().toList());
    }
}
