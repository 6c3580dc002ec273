package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.catalog.ServerPermissions;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.Optional;
import java.util.Set;

/** The server of an Azure SQL database, whose permissions are known in master only. */
final class ServerOfTarget {

    private ServerOfTarget() {}

    static ServerPermissions permissions(AzureSqlTarget target) {
        Applicable.require(Set.of(AzureSqlTargetKind.DATABASE), target);
        ServerPermissions permissions =
                target.master().read(ServerPermissions.OF_SESSION).get(0);
        if (!permissions.isOfMaster()) {
            throw InconclusiveException.inconclusive(
                    "the target leads to database " + Tsql.quote(permissions.databaseName())
                            + ", and the permissions on its server are known in master only",
                    "Let the kit ask master too: target.withMaster(…), with a DataSource that leads there.");
        }
        return permissions;
    }

    /** An unknown permission is none that the login lacks. */
    static Outcome outcome(Optional<Boolean> has, ServerPermissions permissions, String what, String grant) {
        String login = Tsql.quote(permissions.loginName());
        return has.<Outcome>map(it -> it ? Outcome.passed() : violation(login, what, grant.formatted(login)))
                .orElseGet(() ->
                        Outcome.inconclusive("the server does not tell whether login " + login + " has " + what, ""));
    }

    private static Violation violation(String login, String what, String grant) {
        return Violation.of(
                Finding.of("login " + login).with("lacks " + what).fixedBy(Remediation.sql(Side.TARGET, grant)));
    }
}
