package io.github.migrationreadiness.check;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The block of a failure text that lists what was found in one database or on one server. */
final class FindingsText {

    /** What a person reads; reports carry all of them. */
    private static final int SHOWN = 20;

    private final CheckResult result;
    private final List<Finding> shown;
    private final int width;

    FindingsText(CheckResult result) {
        this.result = result;
        this.shown = result.violation().map(Violation::open).orElse(List.of()).stream()
                .limit(SHOWN)
                .toList();
        this.width =
                shown.stream().mapToInt(finding -> name(finding).length()).max().orElse(0);
    }

    @Override
    public String toString() {
        String place = FailureText.inDatabase(result).orElse("");
        String head = "Found " + open() + place + " on " + result.server() + acceptedToo() + ":";
        return head
                + shown.stream()
                        .map(finding -> line(finding) + warning(finding) + expired(finding))
                        .collect(joining())
                + more()
                + notes()
                + onlyAWarning();
    }

    private String line(Finding finding) {
        String name = name(finding);
        return finding.remediation()
                .map(fix ->
                        "\n  - " + name + " ".repeat(width - name.length()) + "  fix: " + OneLine.of(fix.toString()))
                .orElse("\n  - " + name);
    }

    /** Marks warnings among errors. */
    private String warning(Finding finding) {
        return finding.severity() == Severity.WARNING && !result.isWarning()
                ? "\n      only a warning" + because(finding.remark())
                : "";
    }

    /** Most errors have the same note, so that it is written once. */
    private String notes() {
        String notes = remarks(Severity.ERROR).collect(joining(" "));
        return result.isWarning() || notes.isEmpty() ? "" : "\n  Note" + because(notes);
    }

    /** Where everything only warns, the reason is nearly always the same. */
    private String onlyAWarning() {
        String reasons = remarks(Severity.WARNING).collect(joining("; "));
        return result.isWarning() && !reasons.isEmpty() ? "\n  Only a warning" + because(reasons) : "";
    }

    private Stream<String> remarks(Severity severity) {
        return shown.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::remark)
                .filter(it -> !it.isEmpty())
                .distinct();
    }

    private static String because(String reason) {
        return reason.isEmpty() ? "" : ": " + OneLine.of(reason);
    }

    private static String expired(Finding finding) {
        return finding.noLongerAcceptedBy()
                .map(acceptance -> "\n      " + OneLine.of(acceptance.expiredText()))
                .orElse("");
    }

    private long open() {
        return result.count() - accepted();
    }

    private long accepted() {
        return result.findings().stream()
                .filter(finding -> finding.acceptedBy().isPresent())
                .count();
    }

    private String acceptedToo() {
        return accepted() == 0 ? "" : ", besides " + accepted() + " accepted";
    }

    private String more() {
        long hidden = open() - shown.size();
        return hidden == 0 ? "" : "\n  … and " + hidden + " more";
    }

    private static String name(Finding finding) {
        return OneLine.of(finding.detail().isEmpty() ? finding.object() : finding.object() + " " + finding.detail());
    }
}
