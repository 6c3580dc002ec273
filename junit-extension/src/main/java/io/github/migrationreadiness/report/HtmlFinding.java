package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;
import java.util.List;

/**
 * One object in the way.
 *
 * @param object its name
 * @param detail what is wrong with it
 * @param owner the number of the one who accepted it
 * @param fixes how to repair it, if that is known
 * @param acceptances who lives with it, if somebody does
 */
record HtmlFinding(String object, String detail, String owner, List<Fix> fixes, List<ReportedAcceptance> acceptances) {

    /** A way to repair it, and who carries that out. */
    record Fix(String actor, String text, boolean restart) {
        static Fix of(Remediation fix) {
            return new Fix(Actor.of(fix.kind()), fix.text(), fix.restart());
        }
    }

    static HtmlFinding of(ReportedFinding finding, HtmlNumbers numbers) {
        return new HtmlFinding(
                finding.object(),
                finding.detail(),
                numbers.owner(finding),
                finding.remediation().map(Fix::of).stream().toList(),
                finding.acceptance().stream().toList());
    }
}
