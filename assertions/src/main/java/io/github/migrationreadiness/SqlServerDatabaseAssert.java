package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import java.util.List;

/** Assertions on one database of the SQL Server that is migrated. */
public class SqlServerDatabaseAssert extends AbstractReadinessAssert<SqlServerDatabaseAssert, SqlServerDatabase>
        implements AzureSqlDatabaseAssertions<SqlServerDatabaseAssert> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SqlServerDatabase)}.
     *
     * @param actual the database
     */
    protected SqlServerDatabaseAssert(SqlServerDatabase actual) {
        super(actual, SqlServerDatabaseAssert.class);
    }

    @Override
    public SqlServerDatabaseAssert passesInEachDatabase(Check<? super SqlServerDatabase> check) {
        return passes(check);
    }

    @Override
    public SqlServerDatabaseAssert passesInEachDatabaseAgainst(
            AzureSqlTarget target, Check<? super MigratedSqlDatabase> check) {
        requireNonNull(target, "target");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new MigratedSqlDatabase(actual, target))));
    }
}
