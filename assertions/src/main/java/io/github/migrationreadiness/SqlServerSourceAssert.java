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
     * Verifies that there are no jobs of SQL Server Agent, which the migration does not copy (R018).
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoAgentJobs();
     *
     * // fails after EXEC msdb.dbo.sp_add_job N'nightly load':
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoAgentJobs();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are jobs, or the login lacks permission to see all of them
     */
    public SqlServerSourceAssert hasNoAgentJobs() {
        return passes(new AgentJobs());
    }

    /**
     * Verifies that there are no logins except those that SQL Server and Windows create (R018). This is a warning,
     * since newer documentation no longer lists logins: it fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoLogins();
     *
     * // fails after CREATE LOGIN [migrator], with OnWarning.FAIL:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoLogins();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are logins and the plan makes warnings fail, or the login lacks permission to
     * see all of them
     */
    public SqlServerSourceAssert hasNoLogins() {
        return passes(new Logins());
    }

    /**
     * Verifies that there are no credentials, which the migration does not copy (R018).
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoCredentials();
     *
     * // fails after CREATE CREDENTIAL:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoCredentials();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are credentials, or the login lacks permission to see all of them
     */
    public SqlServerSourceAssert hasNoCredentials() {
        return passes(new Credentials());
    }

    /**
     * Verifies that neither msdb nor the catalog SSISDB stores packages of Integration Services, which the migration
     * does not copy (R018). Packages in the file system are not found.
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoSsisPackages();
     *
     * // fails where a maintenance plan exists:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoSsisPackages();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are packages, or the login lacks permission to see all of them
     */
    public SqlServerSourceAssert hasNoSsisPackages() {
        return passesAll(List.of(new SsisPackages(), new SsisCatalog()));
    }

    /**
     * Verifies that there are no user-defined server roles (R018). This is a warning, since newer documentation no
     * longer lists them: it fails only with {@code OnWarning.FAIL}. Not applicable below SQL Server 2012.
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoServerRoles();
     *
     * // fails after CREATE SERVER ROLE [auditors], with OnWarning.FAIL:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoServerRoles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are roles and the plan makes warnings fail, or the login lacks permission to see
     * all of them
     */
    public SqlServerSourceAssert hasNoServerRoles() {
        return passes(new ServerRoles());
    }

    /**
     * Verifies that there are neither server audits nor server audit specifications, which the migration does not copy
     * (R018).
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoServerAudits();
     *
     * // fails after CREATE SERVER AUDIT:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoServerAudits();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login lacks permission to see all of them
     */
    public SqlServerSourceAssert hasNoServerAudits() {
        return passes(new ServerAudits());
    }

    /**
     * Verifies that there are no server objects that the migration does not copy (R018): jobs of SQL Server Agent,
     * credentials, packages of Integration Services and server audits. Logins and server roles are warnings.
     *
     * <pre>{@code
     * // passes on a new server
     * assertThat(source).hasNoUnsupportedServerObjects();
     *
     * // fails after CREATE CREDENTIAL:
     * // [R018] Server objects are not migrated
     * assertThat(source).hasNoUnsupportedServerObjects();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are some, or the login lacks permission to see all of them
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
     * Verifies that the source runs SQL Server 2008 or later (2056).
     *
     * <pre>{@code
     * // passes on SQL Server 2008
     * assertThat(source).isAtLeastSqlServer2008();
     *
     * // fails on SQL Server 2005:
     * // [2056] SqlInfoValidationFailed: SQL Server 9.0.5000.0
     * assertThat(source).isAtLeastSqlServer2008();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the source is older, or cannot be read
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
