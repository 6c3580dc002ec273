package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerRole;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/**
 * Tells the roles of the source that somebody made, which the migration of databases leaves behind. It only warns: the newer
 * page lists them no longer. There are none before SQL Server 2012.
 */
public final class ServerRoles implements Check<SqlServerSource> {

    @Override
    public String name() {
        return "server-roles";
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
        return "Create the roles on the target and grant them what they have on the source.";
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source)
                .warning(source.read(ServerRole.ALL), ServerRoles::finding, NewerPage.HAS_A_MIGRATION_OF_LOGINS);
    }

    private static Finding finding(ServerRole role) {
        String name = Tsql.quote(role.name());
        return Finding.of("server role " + name)
                .fixedBy(Remediation.sql(Side.TARGET, "CREATE SERVER ROLE " + name + ";"));
    }
}
