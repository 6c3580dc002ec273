package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import java.util.Optional;

/** Verifies that the SQL Server on the target machine lets more than one user in. */
public final class SingleUserMode implements VirtualMachineCheck<AzureSqlTarget> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("single-user-mode", RecentAzureSqlError.TARGET_IN_SINGLE_USER_MODE)
                .lookingAt(Scope.TARGET, Group.CONFIGURATION)
                .reading(UserMode.OF_SERVER)
                .assertedBy("isInMultiUserMode")
                .graded("D; that the property IsSingleUser tells it: I");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        Applicable.require(targets(), target);
        return isSingle(target) ? violation() : Outcome.passed();
    }

    private static boolean isSingle(AzureSqlTarget target) {
        return target.read(UserMode.OF_SERVER).stream()
                .flatMap(mode -> mode.single().stream())
                .findFirst()
                .orElseThrow(() -> InconclusiveException.inconclusive(
                        "the target does not tell whether it is in single-user mode", ""));
    }

    private static Violation violation() {
        return Violation.of(Finding.of("SQL Server of the target machine")
                .with("lets one user in")
                .fixedBy(Remediation.manual("Start it without -m when the upgrade is over.")));
    }

    /**
     * How many users a server lets in.
     *
     * @param single whether it is only one; empty where the server does not tell
     */
    record UserMode(Optional<Boolean> single) {

        /** That of the server. */
        static final TsqlQuery<UserMode> OF_SERVER = TsqlQuery.ofServer(
                "single-user mode",
                "SELECT CAST(SERVERPROPERTY('IsSingleUser') AS int) AS is_single_user",
                row -> new UserMode(row.optionalFlag("is_single_user")));
    }
}
