package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractSoftAssertions;

/**
 * Collects failures, so that one test shows everything that stands in the way. Works alone, and injected by AssertJ's
 * {@code SoftAssertionsExtension}. Where tests run in parallel, take it as a parameter: AssertJ fills a field from one
 * collection for the whole class, and a failure then ends up with another test.
 *
 * <pre>{@code
 * MigrationSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(source).hasWalLevel("logical").hasNoUserDefinedCasts();
 *     softly.assertThat(target).hasCreateRole();
 * });
 * }</pre>
 */
public class MigrationSoftAssertions extends AbstractSoftAssertions {

    /** Creates an empty collection of failures. */
    public MigrationSoftAssertions() {}

    /**
     * Runs assertions and throws their failures together.
     *
     * @param assertions makes assertions on the object it is given
     * @throws ReadinessError if one of them failed
     */
    public static void assertSoftly(Consumer<MigrationSoftAssertions> assertions) {
        MigrationSoftAssertions softly = new MigrationSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /**
     * {@return soft assertions on the source of a migration}
     *
     * @param actual the source
     */
    @CheckReturnValue
    public SourceServerAssert assertThat(SourceServer actual) {
        return proxy(SourceServerAssert.class, SourceServer.class, actual);
    }

    /**
     * {@return soft assertions on one database of the source}
     *
     * @param actual the database
     */
    @CheckReturnValue
    public SourceDatabaseAssert assertThat(SourceDatabase actual) {
        return proxy(SourceDatabaseAssert.class, SourceDatabase.class, actual);
    }

    /**
     * {@return soft assertions on the target of a migration}
     *
     * @param actual the target
     */
    @CheckReturnValue
    public TargetServerAssert assertThat(TargetServer actual) {
        return proxy(TargetServerAssert.class, TargetServer.class, actual);
    }

    /**
     * {@return soft assertions on the SQL Server that is migrated}
     *
     * @param actual the source
     */
    @CheckReturnValue
    public SqlServerSourceAssert assertThat(SqlServerSource actual) {
        return proxy(SqlServerSourceAssert.class, SqlServerSource.class, actual);
    }

    /** Throws what was collected: a single failure as itself, several as one that begins with all codes. */
    @Override
    public void assertAll() {
        SoftFailures.throwAll(List.copyOf(assertionErrorsCollected()));
    }

    @Override
    public void collectAssertionError(AssertionError error) {
        super.collectAssertionError(error);
        SoftFailures.collected(error);
    }

    /** {@return what was collected; from now on it is up to the caller} */
    @Override
    public List<AssertionError> assertionErrorsCollected() {
        List<AssertionError> collected = super.assertionErrorsCollected();
        SoftFailures.read(collected);
        return collected;
    }
}
