package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.AgentJobs;

/** Assertions on the SQL Server that is migrated. Those on databases judge every database of the plan. */
public class SqlServerSourceAssert extends AbstractSqlServerAssert<SqlServerSourceAssert, SqlServerSource> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SqlServerSource)}.
     *
     * @param actual the source
     */
    protected SqlServerSourceAssert(SqlServerSource actual) {
        super(actual, SqlServerSourceAssert.class);
    }

    /**
     * Verifies that there are no jobs of SQL Server Agent, which the migration leaves behind (R018).
     *
     * <pre>{@code
     * assertThat(source).hasNoAgentJobs();    // fails with [R018] where a job such as [nightly load] exists
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoAgentJobs() {
        return passes(new AgentJobs());
    }
}
