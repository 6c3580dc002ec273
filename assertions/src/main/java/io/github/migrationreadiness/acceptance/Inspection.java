package io.github.migrationreadiness.acceptance;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One result of a run, as acceptances and baseline use it.
 *
 * @param code the code that was looked for
 * @param database the database; empty for the server
 * @param complete whether the check was conclusive, and no finding was truncated
 * @param findings the findings
 * @param unaccepted the objects without an acceptance, valid or expired
 */
public record Inspection(
        String code, Optional<String> database, boolean complete, List<Finding> findings, List<String> unaccepted) {

    /**
     * Takes copies.
     *
     * @param code as above
     * @param database as above
     * @param complete as above
     * @param findings as above
     * @param unaccepted as above
     */
    public Inspection {
        findings = List.copyOf(findings);
        unaccepted = List.copyOf(unaccepted);
    }

    boolean isOf(Acceptance acceptance) {
        return acceptance.concerns(code, database);
    }

    boolean finds(Acceptance acceptance) {
        return findings.stream().anyMatch(acceptance::covers);
    }

    List<KnownFinding> toBeKnown() {
        return unaccepted.stream()
                .map(object -> new KnownFinding(code, database.orElse(""), object))
                .toList();
    }
}
