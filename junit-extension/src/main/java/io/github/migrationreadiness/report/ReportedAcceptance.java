package io.github.migrationreadiness.report;

import java.time.LocalDate;

/**
 * Who lives with a finding, and until when.
 *
 * @param owner who answers for it
 * @param reason why it is accepted
 * @param expires the last day on which it holds
 */
public record ReportedAcceptance(String owner, String reason, LocalDate expires) {}
