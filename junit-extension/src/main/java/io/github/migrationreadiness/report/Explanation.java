package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.github.migrationreadiness.check.OnWarning;
import io.github.migrationreadiness.check.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The verdict of a run and what it rests on, in sentences. */
final class Explanation {

    private static final int SHOWN = 12;

    private final Report report;
    private final ResultCounts numbers;
    private final Coverage coverage;

    Explanation(Report report) {
        this.report = report;
        this.numbers = report.numbers();
        this.coverage = report.coverage();
    }

    /** {@return the verdict as a heading} */
    String verdict() {
        String words = report.verdictInWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        long unsettled = numbers.of(ResultKind.INCONCLUSIVE) + numbers.of(ResultKind.ERROR);
        if (unsettled > 0) {
            sentences.add(number(unsettled) + " could not be checked, which is never a pass.");
        }
        if (numbers.of(ResultKind.WARNING) > 0) {
            sentences.add(warnings());
        }
        if (!coverage.isFull()) {
            sentences.add(notLookedAt());
        }
        if (!coverage.disabled().isEmpty()) {
            sentences.add(switchedOff());
        }
        if (report.migrations().stream().anyMatch(it -> it.configuredTarget().isEmpty())) {
            sentences.add("No target was configured, so that nothing was compared with one.");
        }
        if (report.targetSimulated()) {
            sentences.add("The target is simulated: a server that the kit started and dressed up as a flexible server."
                    + " What the real one lacks shows only there.");
        }
        report.lost().forEach(it -> sentences.add("Results of this build are missing: " + it + "."));
        return sentences;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private String outcome() {
        if (numbers.all() == numbers.of(ResultKind.NOT_APPLICABLE)) {
            return "Nothing was checked.";
        }
        long violated = numbers.of(ResultKind.VIOLATED);
        return violated == 0
                ? "Nothing violated in " + amongChecks() + (anyAccepted() ? ", other than what is accepted." : ".")
                : number(violated) + " violated in " + amongChecks() + ".";
    }

    private String amongChecks() {
        Set<String> asked = report.results().stream().map(ReportedResult::code).collect(toSet());
        long left = coverage.left().stream()
                .map(CoverageCount::codeOf)
                .filter(code -> !asked.contains(code))
                .distinct()
                .count();
        return (left == 0 ? "" : number(asked.size()) + " of ") + counted(asked.size() + left, "check");
    }

    private String warnings() {
        return counted(numbers.of(ResultKind.WARNING), "warning") + weight() + ".";
    }

    private String weight() {
        if (report.migrations().stream().anyMatch(it -> it.plan().onWarning() == OnWarning.FAIL)) {
            return "; not ready because of readiness.on-warning=fail";
        }
        return report.results().stream().anyMatch(it -> it.kind() == ResultKind.WARNING && it.hasExpiredAcceptance())
                ? "; not ready because an acceptance has expired"
                : ", which the verdict does not depend on";
    }

    private String notLookedAt() {
        List<String> left = coverage.left();
        String more = left.size() > SHOWN ? " and " + number(left.size() - SHOWN) + " more" : "";
        return "Not looked at: " + left.stream().limit(SHOWN).collect(joining(", ")) + more + ".";
    }

    private String switchedOff() {
        return "Switched off: "
                + coverage.disabled().stream()
                        .map(it -> it.code() + " (" + OneLine.of(it.reason()) + ")")
                        .collect(joining(", "))
                + ".";
    }

    private boolean anyAccepted() {
        return numbers.of(ResultKind.ACCEPTED) > 0;
    }
}
