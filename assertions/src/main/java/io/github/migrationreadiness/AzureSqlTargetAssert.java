package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.AnyTableInTarget;
import io.github.migrationreadiness.sqlserver.check.CanceledMigration;
import io.github.migrationreadiness.sqlserver.check.OfItsKind;
import io.github.migrationreadiness.sqlserver.check.ServerStatePermission;
import io.github.migrationreadiness.sqlserver.check.SqlLoginsPermission;
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
     * assertThat(target).isOfItsKind();    // fails with [R051] where the address leads to a SQL Server instead
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if something else answers, or the target cannot be opened
     */
    public AzureSqlTargetAssert isOfItsKind() {
        return passes(new OfItsKind());
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
     * Verifies that the login may see the state of the server of an Azure SQL database (2055). Judge a target that leads to master.
     *
     * <pre>{@code
     * assertThat(master).allowsReadingServerState();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or the target does not lead to master
     */
    public AzureSqlTargetAssert allowsReadingServerState() {
        return passes(new ServerStatePermission());
    }

    /**
     * Verifies that the login may read the logins of the server of an Azure SQL database, as the migration of the schema does (2060).
     * Judge a target that leads to master.
     *
     * <pre>{@code
     * assertThat(master).allowsReadingLogins();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or the target does not lead to master
     */
    public AzureSqlTargetAssert allowsReadingLogins() {
        return passes(new SqlLoginsPermission());
    }

    /**
     * Verifies that no canceled migration left the foreign keys of an Azure SQL database disabled (2041, 2042). The failure has the
     * statements that put them back, in the documented order; the kit runs none of them. Where temporal tables were altered too, only
     * a comparison tells whether they are back: {@link AzureSqlDatabaseAssertions#hasTemporalTablesIn(AzureSqlTarget)}.
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
