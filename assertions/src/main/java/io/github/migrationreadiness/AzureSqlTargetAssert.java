package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlMigration;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import java.util.List;

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
}
