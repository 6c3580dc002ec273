package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * A job of SQL Server Agent.
 *
 * @param name its exact name
 * @param enabled whether it runs
 * @param category its category
 */
public record AgentJob(String name, boolean enabled, String category) {

    /** Those that somebody made; the server, replication and the data collector bring jobs of their own. */
    public static final TsqlQuery<AgentJob> ALL =
            TsqlQuery.ofServer("agent jobs", """
            SELECT j.name, j.enabled, c.name AS category_name
            FROM msdb.dbo.sysjobs AS j
            JOIN msdb.dbo.syscategories AS c ON c.category_id = j.category_id
            WHERE j.name <> N'syspolicy_purge_history'
              AND c.name NOT LIKE N'REPL-%'
              AND c.name <> N'Data Collector'
            ORDER BY j.name""", AgentJob::read).requiring(Visibility.AGENT_JOBS);

    private static AgentJob read(Row row) throws SQLException {
        return new AgentJob(row.text("name"), row.flag("enabled"), row.text("category_name"));
    }
}
