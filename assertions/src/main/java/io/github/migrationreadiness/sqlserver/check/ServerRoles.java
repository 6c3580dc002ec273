package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;

/**
 * Tells the roles of the source that somebody made, which the migration of databases leaves behind. It only warns: the newer
 * page lists them no longer. There are none before SQL Server 2012.
 */
public final class ServerRoles implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("server-roles", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(ServerRole.ALL)
                .warning()
                .assertedBy("hasNoServerRoles", "hasNoUnsupportedServerObjects")
                .graded("D in 2022; the newer page lists them no longer, so it is a warning")
                .advising("Create the roles on the target and grant them what they have on the source.");
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

    /**
     * A role of a server that somebody made.
     *
     * @param name its exact name
     */
    record ServerRole(String name) {

        /** All of them but {@code public}; there are none before SQL Server 2012. */
        static final TsqlQuery<ServerRole> ALL = TsqlQuery.ofServer("server roles", """
                SELECT p.name
                FROM sys.server_principals AS p
                WHERE p.type = 'R' AND p.is_fixed_role = 0 AND p.principal_id <> 2
                ORDER BY p.name""", ServerRole.class)
                .since(11)
                .requiring(Visibility.ANY_DEFINITION);
    }
}
