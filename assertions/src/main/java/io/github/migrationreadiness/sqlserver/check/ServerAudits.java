package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.catalog.ServerAudit;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Verifies that the source has no server audits nor specifications of them, which the migration leaves behind. */
public final class ServerAudits implements Check<SqlServerSource> {

    @Override
    public String name() {
        return "server-audits";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.SERVER_OBJECTS;
    }

    @Override
    public String advice() {
        return "Set up auditing on the target.";
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(ServerAudit.ALL), ServerAudits::finding);
    }

    private static Finding finding(ServerAudit audit) {
        String kind = audit.isSpecification() ? "server audit specification " : "server audit ";
        return Finding.of(kind + Tsql.quote(audit.name()))
                .with(audit.enabled() ? "enabled" : "disabled")
                .fixedBy(Remediation.manual(fix(audit)));
    }

    private static String fix(ServerAudit audit) {
        return audit.isSpecification()
                ? "Script the specification and create it on the target."
                : "Create the audit on the target; a managed instance writes audits to Azure storage, not to "
                        + audit.type() + ".";
    }
}
