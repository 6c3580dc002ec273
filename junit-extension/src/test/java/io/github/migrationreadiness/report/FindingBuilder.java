package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import org.jspecify.annotations.Nullable;

/** Makes up a finding. */
final class FindingBuilder {

    private final String object;
    private final String detail;
    private @Nullable Remediation fix;
    private Severity severity = Severity.ERROR;
    private String remark = "";
    private @Nullable ReportedAcceptance acceptance;
    private @Nullable ReportedAcceptance expired;

    FindingBuilder(String object, String detail) {
        this.object = object;
        this.detail = detail;
    }

    FindingBuilder fix(Remediation fix) {
        this.fix = fix;
        return this;
    }

    FindingBuilder warning(String reason) {
        this.severity = Severity.WARNING;
        this.remark = reason;
        return this;
    }

    FindingBuilder acceptedBy(@Nullable ReportedAcceptance acceptance) {
        this.acceptance = acceptance;
        return this;
    }

    FindingBuilder noLongerAcceptedBy(ReportedAcceptance acceptance) {
        this.expired = acceptance;
        return this;
    }

    ReportedFinding build() {
        return new ReportedFinding(object, detail, fix, severity, remark, acceptance, expired);
    }
}
