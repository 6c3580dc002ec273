package io.github.migrationreadiness;

import io.github.migrationreadiness.sqlserver.AzureSqlTarget;

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
}
