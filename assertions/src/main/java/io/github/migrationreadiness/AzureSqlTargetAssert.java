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
     * Verifies that the target is of the declared kind, such as a managed instance (R051). A SQL Server on an Azure
     * virtual machine cannot be told from one elsewhere.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).matchesDeclaredKind();
     *
     * // fails where the URL of a managed instance leads to a SQL Server:
     * // [R051] Target of another kind: SQL Server 15.0.4355.3 answers
     * assertThat(target).matchesDeclaredKind();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the target is of another kind, or cannot be opened
     */
    public AzureSqlTargetAssert matchesDeclaredKind() {
        return passes(new OfItsKind());
    }

    /**
     * Verifies that the target has every certificate that protects a database of the source, with its private key
     * (2009). An expired certificate is a warning. On a managed instance, which does not show uploaded certificates,
     * the check is inconclusive for a protected database.
     *
     * <pre>{@code
     * // passes after CREATE CERTIFICATE [TDE] FROM FILE
     * assertThat(target).hasCertificatesOf(source);
     *
     * // fails without it:
     * // [2009] MigrationRestoreFailed: certificate [TDE] (0x9B3F) is not on the target (database "orders")
     * assertThat(target).hasCertificatesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a certificate is missing, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert hasCertificatesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new TdeCertificates());
    }

    /**
     * Verifies that the target can restore databases of the source's engine version (2009). The check is inconclusive
     * where the internal version of the databases is not known.
     *
     * <pre>{@code
     * // passes from SQL Server 2019 to 2022
     * assertThat(target).isNotOlderThan(source);
     *
     * // fails from SQL Server 2022 to 2019:
     * // [2009] MigrationRestoreFailed: SQL Server 16.0.1000.6 is newer than SQL Server 15.0.4355.3
     * //   (database "orders")
     * assertThat(target).isNotOlderThan(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the target is older, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert isNotOlderThan(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new EngineVersion());
    }

    /**
     * Verifies that the managed instance has enough free storage, in MB, for the files of the source's databases
     * (2009). Not applicable to other targets.
     *
     * <pre>{@code
     * // passes for at most the 31,744 MB that are free
     * assertThat(target).hasStorageFor(source);
     *
     * // fails for more:
     * // [2009] MigrationRestoreFailed: 45056 MB needed, 31744 MB free of 32768 MB
     * assertThat(target).hasStorageFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the storage is too small, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert hasStorageFor(SqlServerSource source) {
        return passesFor(source, new StorageLimit());
    }

    /**
     * Verifies that no database to migrate exists on the managed instance or virtual machine (R016), where the
     * migration never overwrites one. Not applicable to Azure SQL Database.
     *
     * <pre>{@code
     * // passes on a new target
     * assertThat(target).hasNoDatabasesOf(source);
     *
     * // fails after CREATE DATABASE [orders]:
     * // [R016] Database exists in target (database "orders")
     * assertThat(target).hasNoDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a database exists, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert hasNoDatabasesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new AbsentFromAzureSql());
    }

    /**
     * Verifies that the plan has at most 100 databases, the limit of a virtual machine (R026). For a managed instance,
     * existing databases count too, and this is a warning: it fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes with 100 databases
     * assertThat(target).hasCapacityForDatabasesOf(source);
     *
     * // fails with one more:
     * // [R026] Too many databases for one machine: 101 databases
     * assertThat(target).hasCapacityForDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if there are more, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert hasCapacityForDatabasesOf(SqlServerSource source) {
        requireNonNull(source, "source");
        AzureSqlMigration migration = new AzureSqlMigration(source, actual);
        return verify(judge -> List.of(
                judge.judge(new DatabasesPerMachine(), migration), judge.judge(new DatabasesPerInstance(), migration)));
    }

    /**
     * Verifies that the virtual machine runs a SQL Server later than 2008 (R019). SQL Server 2008 R2 is a warning. Not
     * applicable to other targets.
     *
     * <pre>{@code
     * // passes with SQL Server 2012
     * assertThat(target).hasSupportedVersion();
     *
     * // fails with SQL Server 2008:
     * // [R019] Target version unsupported: the target runs SQL Server 10.0.6000.29
     * assertThat(target).hasSupportedVersion();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is older, or cannot be read
     */
    public AzureSqlTargetAssert hasSupportedVersion() {
        return passes(new MachineVersion());
    }

    /**
     * Verifies that the virtual machine does not run SQL Server 2012 or 2014, which restore from page blobs only
     * (R020). This is a warning, since the backups may be page blobs: it fails only with {@code OnWarning.FAIL}. Not
     * applicable to other targets.
     *
     * <pre>{@code
     * // passes with SQL Server 2016
     * assertThat(target).acceptsBlockBlobs();
     *
     * // fails with SQL Server 2014 and OnWarning.FAIL:
     * // [R020] Backups must be page blobs: the target runs SQL Server 12.0.6024.0
     * assertThat(target).acceptsBlockBlobs();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it runs such a version and the plan makes warnings fail, or cannot be read
     */
    public AzureSqlTargetAssert acceptsBlockBlobs() {
        return passes(new PageBlobTarget());
    }

    /**
     * Verifies that the virtual machine accepts the contained databases of the source (2009). For managed instances
     * this is a warning, since the documentation contradicts itself: it fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes after EXEC sp_configure 'contained database authentication', 1
     * assertThat(target).acceptsContainedDatabasesOf(source);
     *
     * // fails without it:
     * // [2009] MigrationRestoreFailed (database "orders")
     * assertThat(target).acceptsContainedDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not accept one, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert acceptsContainedDatabasesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new ContainedDatabases());
    }

    /**
     * Verifies that the managed instance accepts the memory-optimized filegroups of the source's databases (2009). Not
     * applicable to other targets.
     *
     * <pre>{@code
     * // passes on a Business Critical instance
     * assertThat(target).acceptsMemoryOptimizedFilegroupsOf(source);
     *
     * // fails on a General Purpose instance:
     * // [2009] MigrationRestoreFailed (database "orders")
     * assertThat(target).acceptsMemoryOptimizedFilegroupsOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not accept one, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert acceptsMemoryOptimizedFilegroupsOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new MemoryOptimizedFilegroups());
    }

    /**
     * Verifies that no database of the source has a full-text catalog as a file, which a virtual machine does not
     * restore (2007). Not applicable to other targets.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).acceptsFullTextFilesOf(source);
     *
     * // fails for a database that comes from SQL Server 2005:
     * // [2007] CutoverFailedOrCancelled (database "orders")
     * assertThat(target).acceptsFullTextFilesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a database has such a file, or one of the servers cannot be read
     */
    public AzureSqlTargetAssert acceptsFullTextFilesOf(SqlServerSource source) {
        return passesInEachDatabaseOf(source, new FullTextFiles());
    }

    /**
     * Verifies that the SQL Server of the virtual machine is not in single-user mode (R034). Not applicable to other
     * targets.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).isInMultiUserMode();
     *
     * // fails where it was started with -m:
     * // [R034] Target in single-user mode
     * assertThat(target).isInMultiUserMode();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is in single-user mode, or cannot be read
     */
    public AzureSqlTargetAssert isInMultiUserMode() {
        return passes(new SingleUserMode());
    }

    /**
     * Verifies that source and target together pass a check, either built in or your own.
     *
     * <pre>{@code
     * // passes where the storage suffices
     * assertThat(target).passesFor(source, new StorageLimit());
     *
     * // fails where it does not:
     * // [2009] MigrationRestoreFailed: 45056 MB needed, 31744 MB free of 32768 MB
     * assertThat(target).passesFor(source, new StorageLimit());
     * }</pre>
     *
     * @param source the server that is migrated
     * @param check the check to run
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated or inconclusive
     */
    public AzureSqlTargetAssert passesFor(SqlServerSource source, Check<? super AzureSqlMigration> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new AzureSqlMigration(source, actual))));
    }

    /**
     * Verifies that each database of the source's plan, compared with the target, passes a check, either built in or
     * your own.
     *
     * <pre>{@code
     * // passes on a new target
     * assertThat(target).passesInEachDatabaseOf(source, new AbsentFromAzureSql());
     *
     * // fails after CREATE DATABASE [orders]:
     * // [R016] Database exists in target (database "orders")
     * assertThat(target).passesInEachDatabaseOf(source, new AbsentFromAzureSql());
     * }</pre>
     *
     * @param source the server that is migrated, which says which databases these are
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated for a database, or is inconclusive
     */
    public AzureSqlTargetAssert passesInEachDatabaseOf(
            SqlServerSource source, Check<? super MigratedSqlDatabase> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        AzureSqlMigration migration = new AzureSqlMigration(source, actual);
        return verify(judge -> judge.judgeEach(check, source, migration::databases));
    }

    /**
     * Verifies that the Azure SQL database has tables, since the migration creates none (2056). Whether the database
     * exists is verified by {@link #isReachable()}. Not applicable to other targets.
     *
     * <pre>{@code
     * // passes after the schema was deployed
     * assertThat(target).hasTables();
     *
     * // fails on a new database:
     * // [2056] SqlInfoValidationFailed
     * assertThat(target).hasTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are no tables, or the login lacks permission to see all of them
     */
    public AzureSqlTargetAssert hasTables() {
        return passes(new AnyTableInTarget());
    }

    /**
     * Verifies that the login has VIEW SERVER STATE on the server of an Azure SQL database (2055). Only master knows:
     * see {@link AzureSqlTarget#withMaster(AzureSqlTarget)}. Not applicable to other targets.
     *
     * <pre>{@code
     * // passes for a member of ##MS_ServerStateReader##
     * assertThat(target.withMaster(master)).allowsReadingServerState();
     *
     * // fails for another login:
     * // [2055] SqlInfoCollectionFailed
     * assertThat(target.withMaster(master)).allowsReadingServerState();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the permission, or master cannot be read
     */
    public AzureSqlTargetAssert allowsReadingServerState() {
        return passes(new ServerStatePermission());
    }

    /**
     * Verifies that the login has permission to read the logins of the server of an Azure SQL database, as the
     * migration of the schema does (2060). Only master knows: see {@link AzureSqlTarget#withMaster(AzureSqlTarget)}.
     * Not applicable to other targets.
     *
     * <pre>{@code
     * // passes for a member of ##MS_LoginManager##
     * assertThat(target.withMaster(master)).allowsReadingLogins();
     *
     * // fails for another login:
     * // [2060] SqlSchemaCopyFailed
     * assertThat(target.withMaster(master)).allowsReadingLogins();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the permission, or master cannot be read
     */
    public AzureSqlTargetAssert allowsReadingLogins() {
        return passes(new SqlLoginsPermission());
    }

    /**
     * Verifies that no canceled migration left foreign keys of an Azure SQL database disabled (2041, 2042). The
     * failure lists the statements that restore them, in the documented order; the kit runs none of them. What is
     * missing altogether, only {@link AzureSqlDatabaseAssertions#hasForeignKeysIn(AzureSqlTarget)} and
     * {@link AzureSqlDatabaseAssertions#hasTemporalTablesIn(AzureSqlTarget)} find; they also ignore what the source
     * has disabled.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).hasNoLeftoversOfCanceledMigration();
     *
     * // fails where a canceled migration left a key disabled:
     * // [2042] PreCopyStepsCompletedDuringCancel
     * assertThat(target).hasNoLeftoversOfCanceledMigration();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a foreign key is disabled, or the database cannot be read
     */
    public AzureSqlTargetAssert hasNoLeftoversOfCanceledMigration() {
        return verify(judge -> Stream.of(CanceledMigration.afterCopy(), CanceledMigration.beforeCopy())
                .map(check -> judge.judge(check, actual))
                .toList());
    }
}
