package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A finding that nobody accepted, and how to fix it.
 *
 * @param result the result that it belongs to
 * @param finding the object in the way
 * @param remediation how to fix it
 */
record Fix(ReportedResult result, ReportedFinding finding, Remediation remediation) {

    private static final String POSTGRES = "postgres";
    private static final String TEMPLATE1 = "template1";

    /** The databases of remedies that are not run in the one that was judged. */
    static final Set<String> ELSEWHERE = Set.of(POSTGRES, TEMPLATE1);

    private static final List<String> DECIDED =
            List.of("DROP DATABASE ", "SELECT pg_catalog.pg_drop_replication_slot(");

    static List<Fix> of(Report report) {
        return report.results().stream()
                .filter(result -> result.status() == Status.VIOLATED)
                .sorted(ReportedResult.ORDER)
                .flatMap(Fix::of)
                .toList();
    }

    private static Stream<Fix> of(ReportedResult result) {
        return result.findings().stream()
                .filter(finding -> finding.acceptance().isEmpty())
                .map(finding -> new Fix(
                        result,
                        finding,
                        finding.remediation().orElseGet(() -> Remediation.manual(result.resolution()))));
    }

    Remediation.Kind kind() {
        return isForSomebodyToDecide() ? Remediation.Kind.MANUAL : remediation.kind();
    }

    /**
     * A script that is run without having been read must not take a whole database along, least of all on a wrong server, nor
     * what somebody else has yet to read from a slot.
     */
    private boolean isForSomebodyToDecide() {
        return DECIDED.stream().anyMatch(remediation.text()::startsWith);
    }

    /** {@return what somebody has to do} */
    String byHand() {
        return (isForSomebodyToDecide() ? "once nobody needs it any more, " : "") + remediation;
    }

    /** {@return the end of the migration that it changes} */
    Side side() {
        return switch (remediation.kind()) {
            case SOURCE_SQL -> Side.SOURCE;
            case TARGET_SQL -> Side.TARGET;
            case AZURE_CLI, MANUAL -> result.side();
        };
    }

    /** {@return the server that it changes, as far as it is known} */
    Optional<ServerSummary> server() {
        MigrationSummary migration = result.migration();
        return side() == Side.SOURCE ? Optional.of(migration.source()) : migration.configuredTarget();
    }

    /** {@return the database to run it in, empty for any} */
    String database() {
        return switch (remediation.place()) {
            case JUDGED -> result.judgedDatabase().orElse("");
            case ANY -> "";
            case POSTGRES -> POSTGRES;
            case TEMPLATE1 -> TEMPLATE1;
        };
    }

    /** {@return whose rights it takes, in words} */
    String authority() {
        if (kind() == Remediation.Kind.AZURE_CLI) {
            return "whoever may change the server in Azure, such as a Contributor";
        }
        return switch (remediation.authority()) {
            case ADMINISTRATOR -> administrator();
            case OWNER -> "the object's owner, or " + administrator();
            case ENTRA_ADMINISTRATOR -> "a Microsoft Entra administrator of the server";
        };
    }

    /** {@return who may do all of it, in words} */
    String administrator() {
        return Administrators.of(side(), server());
    }
}
