package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.SqlServerError;
import java.sql.SQLException;

/**
 * Why no session could be opened.
 *
 * @param place the server or the database
 * @param detail what happened, in one line
 */
public record SqlServerFault(String place, String detail) {

    private static final String ADVICE =
            "Check host, port, login, encryption and firewall, and that the database is online.";

    static SqlServerFault of(String place, SQLException failure) {
        String firstLine = String.valueOf(failure.getMessage()).split("\\R", 2)[0];
        String number = failure.getErrorCode() == 0 ? "" : " (error " + failure.getErrorCode() + ")";
        return new SqlServerFault(place, firstLine + number);
    }

    /** {@return the fault as the outcome of the check that looks for it} */
    public Violation violation() {
        return Violation.of(Finding.of(place).with(detail).fixedBy(Remediation.manual(ADVICE)))
                .because(detail)
                .fill("serverName", place)
                .fill("reason", detail);
    }

    /** {@return the fault as the answer to any other question} */
    UnansweredException unanswered() {
        SqlServerError error = SqlServerError.CANNOT_BE_OPENED;
        return UnansweredException.inconclusive("[" + error.code() + "] " + error.title() + ": " + detail, ADVICE);
    }
}
