package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.redaction.Redaction;
import io.github.migrationreadiness.server.OpeningFault;
import java.sql.SQLException;

/**
 * Why no session could be opened.
 *
 * @param place the server or the database
 * @param detail what happened, in one line
 * @param advice what to change
 */
public record SqlServerFault(String place, String detail, String advice) implements OpeningFault {

    /** No session can be opened. */
    public static final KitError CANNOT_BE_OPENED = KitError.of(
            MigrationSystem.AZURE_SQL,
            "R050",
            "Connection failed. No session can be opened on the server `{serverName}`: {reason}. The migration can neither"
                    + " read nor fill it.",
            "Check host, port, login, encryption and the firewall; a database has to be online, and the login has to be a"
                    + " user of it.");

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

    @Override
    public InconclusiveException inconclusive() {
        return InconclusiveException.inconclusive(
                "[" + CANNOT_BE_OPENED.code() + "] " + CANNOT_BE_OPENED.title() + ": " + detail, advice);
    }
}
