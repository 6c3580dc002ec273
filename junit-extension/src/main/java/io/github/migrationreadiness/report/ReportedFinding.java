package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object in the way, as reports carry it.
 *
 * @param object the name by which acceptances know it
 * @param detail what is wrong with it; may be empty
 * @param fix the fix, or {@code null} if none is known
 * @param severity its severity
 * @param remark what else is to be said of it, such as why it is only a warning; may be empty
 * @param acceptedBy the acceptance, or {@code null}
 * @param noLongerAcceptedBy the expired acceptance, or {@code null}
 */
public record ReportedFinding(
        String object,
        String detail,
        @Nullable Remediation fix,
        Severity severity,
        String remark,
        @Nullable ReportedAcceptance acceptedBy,
        @Nullable ReportedAcceptance noLongerAcceptedBy) {

    /**
     * Creates an error that no acceptance has covered before.
     *
     * @param object the name by which acceptances know it
     * @param detail what is wrong with it; may be empty
     * @param fix the fix, or {@code null} if none is known
     * @param acceptedBy the acceptance, or {@code null}
     */
    public ReportedFinding(
            String object, String detail, @Nullable Remediation fix, @Nullable ReportedAcceptance acceptedBy) {
        this(object, detail, fix, Severity.ERROR, "", acceptedBy, null);
    }

    static ReportedFinding of(Finding finding) {
        return new ReportedFinding(
                finding.object(),
                finding.detail(),
                finding.fix(),
                finding.severity(),
                finding.remark(),
                finding.acceptedBy().map(ReportedAcceptance::of).orElse(null),
                finding.noLongerAcceptedBy().map(ReportedAcceptance::of).orElse(null));
    }

    /** {@return the fix of the object, if known} */
    public Optional<Remediation> remediation() {
        return Optional.ofNullable(fix);
    }

    /** {@return the acceptance, if there is one} */
    public Optional<ReportedAcceptance> acceptance() {
        return Optional.ofNullable(acceptedBy);
    }

    /** {@return the expired acceptance, if there is one} */
    public Optional<ReportedAcceptance> expiredAcceptance() {
        return Optional.ofNullable(noLongerAcceptedBy);
    }
}
