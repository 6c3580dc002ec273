package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.AbsentFromAzureSql;
import io.github.migrationreadiness.sqlserver.check.AnyTableInTarget;
import io.github.migrationreadiness.sqlserver.check.CanceledMigration;
import io.github.migrationreadiness.sqlserver.check.ContainedDatabases;
import io.github.migrationreadiness.sqlserver.check.DatabasesPerInstance;
import io.github.migrationreadiness.sqlserver.check.DatabasesPerMachine;
import io.github.migrationreadiness.sqlserver.check.EngineVersion;
import io.github.migrationreadiness.sqlserver.check.FullTextFiles;
import io.github.migrationreadiness.sqlserver.check.MachineVersion;
import io.github.migrationreadiness.sqlserver.check.MemoryOptimizedFilegroups;
import io.github.migrationreadiness.sqlserver.check.OfItsKind;
import io.github.migrationreadiness.sqlserver.check.PageBlobTarget;
import io.github.migrationreadiness.sqlserver.check.ServerStatePermission;
import io.github.migrationreadiness.sqlserver.check.SingleUserMode;
import io.github.migrationreadiness.sqlserver.check.SqlLoginsPermission;
import io.github.migrationreadiness.sqlserver.check.StorageLimit;
import io.github.migrationreadiness.sqlserver.check.TdeCertificates;
import java.util.List;
import java.util.stream.Stream;

/** Assertions on the Azure SQL target of a migration. */
public class AzureSqlTargetAssert extends AbstractSqlServerAssert<AzureSqlTargetAssert, AzureSqlTarget> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(AzureSqlTarget)}.
     *
     * @param actual the target
     */
    protected AzureSqlTargetAssert(AzureSqlTarget actual) {
        super(actual, AzureSqlTargetAssert.class);
    }

    /**
     * Verifies that the target is what it was declared to be, such as a managed instance (R051). A SQL Server on an Azure
     * virtual machine cannot be told from one elsewhere.
     *
     * <pre>{@code
     * assertThat(target).matchesDeclaredKind();    // fails with [R051] where the address leads to a SQL Server instead
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if something else answers, or the target cannot be opened
     */
    public AzureSqlTargetAssert matchesDeclaredKind() {
        return passes(new OfItsKind());
    }

    /**
     * Verifies that the target has every certificate that protects a database of the source (2009), with its private key. A managed
     * instance shows no certificate that was uploaded: there, a database that is protected makes this inconclusive.
     *
     * <pre>{@code
     * assertThat(target).hasCertificatesOf(source);    // fails with [2009] … certificate [TDE] (0x9B3F…) is not on the target
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it lacks one, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert hasCertificatesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new TdeCertificates());
    }

    /**
     * Verifies that the target restores databases of the source's engine (2009).
     *
     * <pre>{@code
     * assertThat(target).isNotOlderThan(source);    // fails with [2009] … SQL Server 16.0.1000.6 … is newer than …
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert isNotOlderThan(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new EngineVersion());
    }

    /**
     * Verifies that the managed instance has reserved enough storage for the databases of the source (2009).
     *
     * <pre>{@code
     * assertThat(target).hasStorageFor(source);    // fails with [2009] … 40960 MB needed, 31744 MB free of 32768 MB
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it has not, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert hasStorageFor(SqlServerSource source) {
        return passesFor(source, new StorageLimit());
    }

    /**
     * Verifies that no database to migrate exists on the managed instance or machine (R016), which the migration never overwrites.
     *
     * <pre>{@code
     * assertThat(target).hasNoDatabasesOf(source);    // fails with [R016] … (database "orders")
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one exists, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert hasNoDatabasesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new AbsentFromAzureSql());
    }

    /**
     * Verifies that the plan has no more databases than go to a machine at a time (R026), or than a managed instance usually takes;
     * the latter fails only where the plan takes warnings for failures.
     *
     * <pre>{@code
     * assertThat(target).hasCapacityForDatabasesOf(source);    // fails with [R026] … 101 databases
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it has more, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert hasCapacityForDatabasesOf(SqlServerSource source) {
        requireNonNull(source, "source");
        AzureSqlMigration migration = new AzureSqlMigration(source, actual);
        return verify(judge -> List.of(
                judge.judge(new DatabasesPerMachine(), migration), judge.judge(new DatabasesPerInstance(), migration)));
    }

    /**
     * Verifies that the SQL Server on the target machine is later than 2008 (R019).
     *
     * <pre>{@code
     * assertThat(target).hasSupportedVersion();    // fails with [R019] … SQL Server 10.0.6000.29
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is not, or the target cannot be asked
     */
    public AzureSqlTargetAssert hasSupportedVersion() {
        return passes(new MachineVersion());
    }

    /**
     * Verifies that the SQL Server on the target machine is 2016 or later, and takes any kind of backup files (R020). It fails only
     * where the plan takes warnings for failures: the backups may be page blobs.
     *
     * <pre>{@code
     * assertThat(target).acceptsBlockBlobs();    // tells of SQL Server 2012 and 2014
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is 2012 or 2014 and the plan is strict, or the target cannot be asked
     */
    public AzureSqlTargetAssert acceptsBlockBlobs() {
        return passes(new PageBlobTarget());
    }

    /**
     * Verifies that the SQL Server on the target machine takes the contained databases of the source (2009). For managed instances
     * it fails only where the plan takes warnings for failures: the documentation contradicts itself.
     *
     * <pre>{@code
     * assertThat(target).acceptsContainedDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert acceptsContainedDatabasesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new ContainedDatabases());
    }

    /**
     * Verifies that the managed instance takes tables in memory where a database of the source has a filegroup for them (2009).
     *
     * <pre>{@code
     * assertThat(target).acceptsMemoryOptimizedFilegroupsOf(source);    // fails with [2009] on a General Purpose instance
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert acceptsMemoryOptimizedFilegroupsOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new MemoryOptimizedFilegroups());
    }

    /**
     * Verifies that no database of the source that goes to a machine has a full-text catalog as a file (2007).
     *
     * <pre>{@code
     * assertThat(target).acceptsFullTextFilesOf(source);    // fails with [2007] … Too many full text catalog files
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one has, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert acceptsFullTextFilesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new FullTextFiles());
    }

    /**
     * Verifies that the SQL Server on the target machine is not in single-user mode (R034).
     *
     * <pre>{@code
     * assertThat(target).isInMultiUserMode();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is, or the target cannot be asked
     */
    public AzureSqlTargetAssert isInMultiUserMode() {
        return passes(new SingleUserMode());
    }

    /**
     * Verifies that source and target together pass a check, built in or your own.
     *
     * @param source the server that is migrated
     * @param check the check to run
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated, or could not look
     */
    public AzureSqlTargetAssert passesFor(SqlServerSource source, Check<? super AzureSqlMigration> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new AzureSqlMigration(source, actual))));
    }

    /**
     * Verifies that each database of the source's plan, compared with the target, passes a check, built in or your own.
     *
     * @param source the server that is migrated, which says which databases these are
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or one of the servers cannot be asked
     */
    public AzureSqlTargetAssert passesInEachDatabaseOf(
            SqlServerSource source, Check<? super MigratedSqlDatabase> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        AzureSqlMigration migration = new AzureSqlMigration(source, actual);
        return verify(judge -> judge.judgeEach(check, source, migration::databases));
    }

    /**
     * Verifies that the Azure SQL database has tables, for the migration creates none (2056). That the database exists is what
     * {@link #isReachable()} verifies.
     *
     * <pre>{@code
     * assertThat(target).hasTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has none, or the login may not see all tables
     */
    public AzureSqlTargetAssert hasTables() {
        return passes(new AnyTableInTarget());
    }

    /**
     * Verifies that the login may see the state of the server of an Azure SQL database (2055). It is known in master
     * only: see {@link AzureSqlTarget#withMaster(AzureSqlTarget)}.
     *
     * <pre>{@code
     * assertThat(target.withMaster(master)).allowsReadingServerState();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or master cannot be asked
     */
    public AzureSqlTargetAssert allowsReadingServerState() {
        return passes(new ServerStatePermission());
    }

    /**
     * Verifies that the login may read the logins of the server of an Azure SQL database, as the migration of the schema does (2060).
     * It is known in master only: see {@link AzureSqlTarget#withMaster(AzureSqlTarget)}.
     *
     * <pre>{@code
     * assertThat(target.withMaster(master)).allowsReadingLogins();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or master cannot be asked
     */
    public AzureSqlTargetAssert allowsReadingLogins() {
        return passes(new SqlLoginsPermission());
    }

    /**
     * Verifies that no canceled migration left the foreign keys of an Azure SQL database disabled (2041, 2042). The failure has the
     * statements that put them back, in the documented order; the kit runs none of them. What is missing, such as the history of a
     * temporal table, only a comparison tells: {@link AzureSqlDatabaseAssertions#hasForeignKeysIn(AzureSqlTarget)} and {@link
     * AzureSqlDatabaseAssertions#hasTemporalTablesIn(AzureSqlTarget)}, which also leave alone what the source has disabled.
     *
     * <pre>{@code
     * assertThat(target).hasNoLeftoversOfCanceledMigration();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one did, or the database cannot be asked
     */
    public AzureSqlTargetAssert hasNoLeftoversOfCanceledMigration() {
        return verify(judge -> Stream.of(CanceledMigration.afterCopy(), CanceledMigration.beforeCopy())
                .map(check -> judge.judge(check, actual))
                .toList());
    }
}
