package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.AgentJobs;
import io.github.migrationreadiness.sqlserver.check.Credentials;
import io.github.migrationreadiness.sqlserver.check.Logins;
import io.github.migrationreadiness.sqlserver.check.OldestSource;
import io.github.migrationreadiness.sqlserver.check.ServerAudits;
import io.github.migrationreadiness.sqlserver.check.ServerRoles;
import io.github.migrationreadiness.sqlserver.check.SsisCatalog;
import io.github.migrationreadiness.sqlserver.check.SsisPackages;
import java.util.List;

/** Assertions on the SQL Server that is migrated. Those on databases judge every database of the plan. */
public class SqlServerSourceAssert extends AbstractSqlServerAssert<SqlServerSourceAssert, SqlServerSource>
        implements AzureSqlDatabaseAssertions<SqlServerSourceAssert> {

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

    /**
     * Verifies that there are no logins but those that SQL Server and Windows bring along (R018). The newer documentation lists them
     * no longer, so that it fails only where the plan takes warnings for failures.
     *
     * <pre>{@code
     * assertThat(source).hasNoLogins();    // tells of [migrator], unless the plan is strict
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoLogins() {
        return passes(new Logins());
    }

    /**
     * Verifies that there are no credentials, which the migration leaves behind (R018).
     *
     * <pre>{@code
     * assertThat(source).hasNoCredentials();    // fails with [R018] after CREATE CREDENTIAL
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoCredentials() {
        return passes(new Credentials());
    }

    /**
     * Verifies that neither msdb nor the catalog SSISDB stores packages of Integration Services, which the migration leaves behind
     * (R018). Packages in the file system are invisible to SQL.
     *
     * <pre>{@code
     * assertThat(source).hasNoSsisPackages();    // fails with [R018] where a maintenance plan exists
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoSsisPackages() {
        return passesAll(List.of(new SsisPackages(), new SsisCatalog()));
    }

    /**
     * Verifies that nobody made a server role (R018; since SQL Server 2012). The newer documentation lists them no longer, so that
     * it fails only where the plan takes warnings for failures.
     *
     * <pre>{@code
     * assertThat(source).hasNoServerRoles();    // tells of what CREATE SERVER ROLE has made
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoServerRoles() {
        return passes(new ServerRoles());
    }

    /**
     * Verifies that there are no server audits nor specifications of them, which the migration leaves behind (R018).
     *
     * <pre>{@code
     * assertThat(source).hasNoServerAudits();    // fails with [R018] after CREATE SERVER AUDIT
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoServerAudits() {
        return passes(new ServerAudits());
    }

    /**
     * Verifies that there are none of the server objects that the migration leaves behind (R018): logins, jobs of SQL Server Agent,
     * credentials, packages of Integration Services, server roles and server audits.
     *
     * <pre>{@code
     * assertThat(source).hasNoUnsupportedServerObjects();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login may not see all of them
     */
    public SqlServerSourceAssert hasNoUnsupportedServerObjects() {
        return passesAll(List.of(
                new Logins(),
                new AgentJobs(),
                new Credentials(),
                new SsisPackages(),
                new SsisCatalog(),
                new ServerRoles(),
                new ServerAudits()));
    }

    /**
     * Verifies that the source is at least SQL Server 2008 (2056).
     *
     * <pre>{@code
     * assertThat(source).isAtLeastSqlServer2008();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is older, or cannot be asked
     */
    public SqlServerSourceAssert isAtLeastSqlServer2008() {
        return passes(new OldestSource());
    }

    @Override
    public SqlServerSourceAssert passesInEachDatabase(Check<? super SqlServerDatabase> check) {
        requireNonNull(check, "check");
        return verify(judge -> judge.judgeEach(check, actual, actual::databases));
    }

    @Override
    public SqlServerSourceAssert passesInEachDatabaseAgainst(
            AzureSqlTarget target, Check<? super MigratedSqlDatabase> check) {
        requireNonNull(target, "target");
        requireNonNull(check, "check");
        AzureSqlMigration migration = new AzureSqlMigration(actual, target);
        return verify(judge -> judge.judgeEach(check, actual, migration::databases));
    }

    private SqlServerSourceAssert passesAll(List<Check<SqlServerSource>> checks) {
        return verify(judge ->
                checks.stream().map(check -> judge.judge(check, actual)).toList());
    }
}
