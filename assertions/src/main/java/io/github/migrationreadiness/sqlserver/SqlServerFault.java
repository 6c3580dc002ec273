package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.SqlServerError;
import io.github.migrationreadiness.redaction.Redaction;
import java.sql.SQLException;

/**
 * Why no session could be opened.
 *
 * @param place the server or the database
 * @param detail what happened, in one line
 * @param advice what to change
 */
public record SqlServerFault(String place, String detail, String advice) {

    static SqlServerFault of(String place, SQLException failure) {
        SQLException origin = FaultAdvice.origin(failure);
        String firstLine = Redaction.of(String.valueOf(origin.getMessage())).split("\\R", 2)[0];
        String number = origin.getErrorCode() == 0 ? "" : " (error " + origin.getErrorCode() + ")";
        return new SqlServerFault(place, firstLine + number, FaultAdvice.on(origin));
    }

    /** {@return the fault as the outcome of the check that looks for it} */
    public Violation violation() {
        return Violation.of(Finding.of(place).with(detail).fixedBy(Remediation.manual(advice)))
                .because(detail)
                .fill("serverName", place)
                .fill("reason", detail);
    }

    /** {@return the fault as the answer to any other question} */
    InconclusiveException unanswered() {
        SqlServerError error = SqlServerError.CANNOT_BE_OPENED;
        return InconclusiveException.inconclusive("[" + error.code() + "] " + error.title() + ": " + detail, advice);
    }
}
