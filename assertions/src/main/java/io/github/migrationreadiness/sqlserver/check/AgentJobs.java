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
import io.github.migrationreadiness.sqlserver.catalog.AgentJob;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Verifies that the source has no jobs of SQL Server Agent, which the migration leaves behind. */
public final class AgentJobs implements RestoreCheck<SqlServerSource> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("agent-jobs", AzureSqlLimitation.SERVER_OBJECTS)
                .lookingAt(Scope.SOURCE, Group.OBJECTS)
                .reading(AgentJob.ALL)
                .assertedBy("hasNoAgentJobs", "hasNoUnsupportedServerObjects")
                .graded("D")
                .advising("Script the jobs and create them on the target.");
    }

    @Override
    public Outcome judge(SqlServerSource source) {
        return Findings.in(source).outcome(source.read(AgentJob.ALL), AgentJobs::finding);
    }

    private static Finding finding(AgentJob job) {
        return Finding.of("job " + Tsql.quote(job.name()))
                .with(job.enabled() ? "enabled" : "disabled")
                .fixedBy(Remediation.manual("Script job " + Tsql.quote(job.name()) + " and create it on the target."));
    }
}
