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

    /**
     * A job of SQL Server Agent.
     *
     * @param name its exact name
     * @param enabled whether it runs
     * @param categoryName its category
     */
    record AgentJob(String name, boolean enabled, String categoryName) {

        /** Those that somebody made; the server, replication and the data collector bring jobs of their own. */
        static final TsqlQuery<AgentJob> ALL =
                TsqlQuery.ofServer("agent jobs", """
                SELECT j.name, j.enabled, c.name AS category_name
                FROM msdb.dbo.sysjobs AS j
                JOIN msdb.dbo.syscategories AS c ON c.category_id = j.category_id
                WHERE j.name <> N'syspolicy_purge_history'
                  AND c.name NOT LIKE N'REPL-%'
                  AND c.name <> N'Data Collector'
                ORDER BY j.name""", AgentJob.class).requiring(Visibility.AGENT_JOBS);
    }
}
