package io.github.migrationreadiness;

import io.github.migrationreadiness.sqlserver.SqlServerDatabase;

/** Assertions on one database of the SQL Server that is migrated. */
public class SqlServerDatabaseAssert extends AbstractReadinessAssert<SqlServerDatabaseAssert, SqlServerDatabase> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(SqlServerDatabase)}.
     *
     * @param actual the database
     */
    protected SqlServerDatabaseAssert(SqlServerDatabase actual) {
        super(actual, SqlServerDatabaseAssert.class);
    }
}
