package io.github.migrationreadiness;

import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The entry to all assertions of readiness; its {@code assertThat} can stand beside AssertJ's own.
 *
 * <pre>{@code
 * import static io.github.migrationreadiness.MigrationAssertions.assertThat;
 *
 * assertThat(source).hasWalLevel("logical").hasNoUserDefinedCasts();
 * }</pre>
 */
@CheckReturnValue
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /**
     * {@return assertions on the source of a migration}
     *
     * @param actual the source
     */
    public static SourceServerAssert assertThat(SourceServer actual) {
        return new SourceServerAssert(actual);
    }

    /**
     * {@return assertions on one database of the source}
     *
     * @param actual the database
     */
    public static SourceDatabaseAssert assertThat(SourceDatabase actual) {
        return new SourceDatabaseAssert(actual);
    }

    /**
     * {@return assertions on the target of a migration}
     *
     * @param actual the target
     */
    public static TargetServerAssert assertThat(TargetServer actual) {
        return new TargetServerAssert(actual);
    }

    /**
     * {@return assertions on the SQL Server that is migrated}
     *
     * @param actual the source
     */
    public static SqlServerSourceAssert assertThat(SqlServerSource actual) {
        return new SqlServerSourceAssert(actual);
    }
}
