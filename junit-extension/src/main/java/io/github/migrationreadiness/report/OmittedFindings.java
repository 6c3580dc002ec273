package io.github.migrationreadiness.report;

import java.util.ArrayList;
import java.util.List;

/** What is said where not all findings are shown. */
final class OmittedFindings {

    private OmittedFindings() {}

    /** {@return how many findings are shown of how many, and where the others are; empty where all are shown} */
    static String of(Judgement judgement, int room) {
        int read = judgement.findings().size();
        int shown = Math.min(read, room);
        List<String> sentences = new ArrayList<>();
        if (shown < judgement.count()) {
            sentences.add(
                    Explanation.number(shown) + " of " + Explanation.counted(judgement.count(), "finding") + " shown.");
        }
        if (shown < read) {
            sentences.add("The JSON report has " + Explanation.number(read) + ".");
        }
        if (read < judgement.count()) {
            sentences.add(
                    "No more than " + Explanation.number(read) + " were read in detail (readiness.max-findings).");
        }
        return String.join(" ", sentences);
    }
}
