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
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;

/** Verifies that the source has no server audits nor specifications of them, which the migration leaves behind. */
public final class ServerAudits implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("server-audits", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(ServerAudit.ALL)
                .assertedBy("hasNoServerAudits", "hasNoUnsupportedServerObjects")
                .graded("D")
                .advising("Set up auditing on the target.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(ServerAudit.ALL), ServerAudits::finding);
    }

    private static Finding finding(ServerAudit audit) {
        String kind = audit.isSpecification() ? "server audit specification " : "server audit ";
        return Finding.of(kind + Tsql.quote(audit.name()))
                .with(audit.isStateEnabled() ? "enabled" : "disabled")
                .fixedBy(Remediation.manual(fix(audit)));
    }

    private static String fix(ServerAudit audit) {
        return audit.isSpecification()
                ? "Script the specification and create it on the target."
                : "Create the audit on the target; a managed instance writes audits to Azure storage, not to "
                        + audit.typeDesc() + ".";
    }

    /**
     * An audit of a server, or a specification of what it records.
     *
     * @param name its exact name
     * @param typeDesc where the audit writes to, such as {@code FILE}, or {@code SERVER AUDIT SPECIFICATION}
     * @param isStateEnabled whether it records
     */
    record ServerAudit(String name, String typeDesc, boolean isStateEnabled) {

        /** All of them. */
        static final TsqlQuery<ServerAudit> ALL =
                TsqlQuery.ofServer("server audits", """
                SELECT a.name, a.type_desc, a.is_state_enabled
                FROM sys.server_audits AS a
                UNION ALL
                SELECT s.name, N'SERVER AUDIT SPECIFICATION', s.is_state_enabled
                FROM sys.server_audit_specifications AS s
                ORDER BY name""", ServerAudit.class).requiring(Visibility.ANY_DEFINITION);

        /** {@return whether it says what an audit records} */
        boolean isSpecification() {
            return typeDesc.equals("SERVER AUDIT SPECIFICATION");
        }
    }
}
