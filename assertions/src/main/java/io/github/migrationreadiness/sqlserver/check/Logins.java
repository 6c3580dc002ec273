package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerLogin;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/**
 * Tells the logins of the source, which the migration of databases leaves behind. It only warns: the newer page lists them no
 * longer, since there is a migration of logins. Those that SQL Server or Windows brings along do not count.
 */
public final class Logins implements Check<SqlServerSource> {

    @Override
    public String name() {
        return "logins";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.SERVER_OBJECTS;
    }

    @Override
    public Severity severity(Mode mode) {
        return Severity.WARNING;
    }

    @Override
    public String advice() {
        return "Migrate the logins first, or create them on the target with the same SIDs.";
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
