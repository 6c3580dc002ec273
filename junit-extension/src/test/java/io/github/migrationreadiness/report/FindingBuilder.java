package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;
import org.jspecify.annotations.Nullable;

/** Makes up a finding. */
final class FindingBuilder {

    private final String object;
    private final String detail;
    private @Nullable Remediation fix;
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

    FindingBuilder acceptedBy(@Nullable ReportedAcceptance acceptance) {
        this.acceptance = acceptance;
        return this;
    }

    FindingBuilder noLongerAcceptedBy(ReportedAcceptance acceptance) {
        this.expired = acceptance;
        return this;
    }

    ReportedFinding build() {
        return new ReportedFinding(object, detail, fix, acceptance, expired);
    }
}
