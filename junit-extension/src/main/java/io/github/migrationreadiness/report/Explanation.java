package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict of a run and what it rests on, in sentences. */
final class Explanation {

    private final Report report;
    private final Matrix matrix;

    Explanation(Report report, Matrix matrix) {
        this.report = report;
        this.matrix = matrix;
    }

    /** {@return the verdict as a heading} */
    String verdict() {
        String words = report.verdictInWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        if (unsettled() > 0) {
            sentences.add(number(unsettled()) + " could not be checked, which is never a pass.");
        }
        if (report.migrations().stream().anyMatch(it -> it.configuredTarget().isEmpty())) {
            sentences.add("No target was configured, so that nothing was compared with one.");
        }
        if (report.targetSimulated()) {
            sentences.add("The target is simulated: a server that the kit started and dressed up as a flexible server."
                    + " What the real one lacks shows only there.");
        }
        return sentences;
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private String outcome() {
        long all = matrix.judgements().count();
        if (all == matrix.count(Status.NOT_APPLICABLE)) {
            return "Nothing was checked.";
        }
        long violated = matrix.count(Status.VIOLATED);
        String checks = counted(all, "check");
        if (violated > 0) {
            return "Of " + checks + ", " + number(violated) + (violated == 1 ? " is" : " are") + " violated.";
        }
        return "Of " + checks + ", none is violated" + (anyAccepted() ? " other than what is accepted." : ".");
    }

    private boolean anyAccepted() {
        return matrix.count(Status.ACCEPTED) > 0;
    }

    private long unsettled() {
        return matrix.count(Status.INCONCLUSIVE) + matrix.count(Status.ERROR);
    }
}
