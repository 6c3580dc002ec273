package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.server.OpeningFault;

/**
 * Why a server or a database could not be opened.
 *
 * @param error the documented error that the migration would report
 * @param serverName the server, as host and port
 * @param database the database that was to be opened
 * @param ofDatabase whether the fault is that database's, so that others may be open all the same
 * @param ofKit whether only sessions that are as careful as the kit's meet it, so that the migration may not
 * @param detail what happened, in one line
 * @param remediation what to change
 */
public record ConnectionFault(
        PostgresError error,
        String serverName,
        String database,
        boolean ofDatabase,
        boolean ofKit,
        String detail,
        Remediation remediation)
        implements OpeningFault {

    /**
     * {@return whether the fault is that of a server or database, and not of another database that was tried first}
     *
     * @param subject a server or a database of it
     */
    public boolean isAbout(Subject subject) {
        return !ofDatabase
                || database.isEmpty()
                || subject.database().map(database::equals).orElse(true);
    }

    /** {@return what to change, in one line} */
    public String advice() {
        return remediation.text();
    }

    /** {@return this fault with more to say about it} */
    ConnectionFault explainedBy(String more) {
        return new ConnectionFault(
                error, serverName, database, ofDatabase, ofKit, detail + " (" + more + ")", remediation);
    }

    /** {@return the fault as the outcome of the check that looks for it} */
    public Violation violation() {
        Finding finding = Finding.of(object()).with(detail).fixedBy(remediation);
        return Violation.of(finding)
                .because(detail)
                .fill("serverName", serverName)
                .fill("dbName", database)
                .fill("reason", detail);
    }

    @Override
    public InconclusiveException inconclusive() {
        return InconclusiveException.inconclusive(toString(), advice());
    }

    @Override
    public String toString() {
        return "[" + error.code() + "] " + error.title() + ": " + detail;
    }

    private String object() {
        return ofDatabase && !database.isEmpty() ? Identifiers.quote(database) : serverName;
    }
}
