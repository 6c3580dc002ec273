package io.github.migrationreadiness.report;

/** What is said where not all findings are shown. */
final class Cut {

    private Cut() {}

    /** {@return how many findings are shown of how many, and where the others are; empty where all are shown} */
    static String of(Judgement judgement, int room) {
        int read = judgement.findings().size();
        int shown = Math.min(read, room);
        if (shown == judgement.count()) {
            return "";
        }
        return Explanation.number(shown) + " of " + Explanation.counted(judgement.count(), "finding") + " shown. "
                + elsewhere(judgement, shown);
    }

    private static String elsewhere(Judgement judgement, int shown) {
        int read = judgement.findings().size();
        String detail = read == judgement.count()
                ? ""
                : "Only " + Explanation.number(read) + " were read in detail (readiness.max-findings).";
        return shown == read ? detail : "The JSON report has " + Explanation.number(read) + ". " + detail;
    }
}
