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
 * @param fix how to repair it, or {@code null} where nothing is known
 * @param severity how much it weighs
 * @param remark what else is to be said of it, such as why it is only a warning; may be empty
 * @param acceptedBy who lives with it, or {@code null}
 * @param noLongerAcceptedBy who lived with it until a day that has passed, or {@code null}
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
     * @param fix how to repair it, or {@code null} where nothing is known
     * @param acceptedBy who lives with it, or {@code null}
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

    /** {@return how to repair the object, where it is known} */
    public Optional<Remediation> remediation() {
        return Optional.ofNullable(fix);
    }

    /** {@return who lives with it, if somebody does} */
    public Optional<ReportedAcceptance> acceptance() {
        return Optional.ofNullable(acceptedBy);
    }

    /** {@return who lived with it until a day that has passed, if somebody did} */
    public Optional<ReportedAcceptance> expiredAcceptance() {
        return Optional.ofNullable(noLongerAcceptedBy);
    }
}
