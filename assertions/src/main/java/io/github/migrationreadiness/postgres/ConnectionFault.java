package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;

/**
 * Why a server or a database could not be opened.
 *
 * @param error the documented error that the migration would report
 * @param serverName the server, as host and port
 * @param database the database that was to be opened
 * @param detail what happened, in one line
 * @param advice what to change
 */
public record ConnectionFault(PostgresError error, String serverName, String database, String detail, String advice) {

    /** {@return the fault as the outcome of the check that looks for it} */
    public Violation violation() {
        Finding finding = Finding.of(object()).with(detail).fixedBy(Remediation.manual(advice));
        return Violation.of(finding)
                .because(detail)
                .fill("serverName", serverName)
                .fill("dbName", database)
                .fill("reason", detail);
    }

    /** {@return the fault as the answer to any other question} */
    UnansweredException unanswered() {
        return UnansweredException.inconclusive(toString(), advice);
    }

    @Override
    public String toString() {
        return "[" + error.code() + "] " + error.title() + ": " + detail;
    }

    private String object() {
        return switch (error) {
            case SOURCE_DATABASE_MISSING, INSUFFICIENT_PRIVILEGES, DATABASE_CANNOT_BE_OPENED ->
                Identifiers.quote(database);
            default -> serverName;
        };
    }
}
