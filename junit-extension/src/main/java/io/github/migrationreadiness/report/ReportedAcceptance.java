package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Acceptance;
import java.time.LocalDate;

/**
 * The acceptance of a finding.
 *
 * @param owner the person or team responsible
 * @param reason why it is accepted
 * @param expires the last day on which it is valid
 */
public record ReportedAcceptance(String owner, String reason, LocalDate expires) {

    static ReportedAcceptance of(Acceptance acceptance) {
        return new ReportedAcceptance(acceptance.owner(), acceptance.reason(), acceptance.expires());
    }

    /** {@return whether it is the baseline, and no one who gave a reason} */
    public boolean isBaseline() {
        return owner.equals(Acceptance.BASELINE);
    }

    /** {@return all of it in one sentence; the baseline has no day on which it ends} */
    public String inWords() {
        return owner + (isBaseline() ? ": " : " until " + expires + ": ") + reason;
    }
}
