package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerLogin;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/**
 * Tells the logins of the source, which the migration of databases leaves behind. It only warns: the newer page lists them no
 * longer, since there is a migration of logins. Those that SQL Server or Windows brings along do not count.
 */
public final class Logins implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("logins", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(ServerLogin.ALL)
                .warning()
                .assertedBy("hasNoLogins", "hasNoUnsupportedServerObjects")
                .graded("D in 2022; the newer page lists them no longer, so it is a warning")
                .advising("Migrate the logins first, or create them on the target with the same SIDs.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        List<ServerLogin> logins = source.read(ServerLogin.ALL).stream()
                .filter(login -> !login.builtIn())
                .toList();
        return Findings.in(source).warning(logins, Logins::finding, NewerPage.HAS_A_MIGRATION_OF_LOGINS);
    }

    private static Finding finding(ServerLogin login) {
        return Finding.of("login " + Tsql.quote(login.name()))
                .with(login.type() + (login.disabled() ? ", disabled" : ""))
                .fixedBy(Remediation.manual(fix(login)));
    }

    private static String fix(ServerLogin login) {
        return login.isOfWindows()
                ? "On a managed instance, give the account a login of Microsoft Entra instead."
                : "Migrate it with az datamigration login-migration or New-AzDataMigrationLoginsMigration.";
    }
}
