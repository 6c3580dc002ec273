package io.github.migrationreadiness;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.document.MalformedDocumentException;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.Assert;

/**
 * Soft assertions, which collect failures so that one test shows all of them. Use it directly, or let AssertJ's
 * {@code SoftAssertionsExtension} inject it. Where tests run in parallel, inject it as a parameter: AssertJ shares a
 * field among the tests of a class, so that a failure may be reported for another test.
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
     * {@return soft assertions on the databases of the source, or on one of them}
     *
     * @param actual the source or one of its databases
     */
    @CheckReturnValue
    public DatabaseAssertions<?> assertThat(PostgresSource actual) {
        return actual instanceof SourceDatabase database ? assertThat(database) : assertThat((SourceServer) actual);
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
     * {@return soft assertions on a started migration}
     *
     * @param actual its status
     */
    @CheckReturnValue
    public MigrationStatusAssert assertThat(MigrationStatus actual) {
        return proxy(MigrationStatusAssert.class, MigrationStatus.class, actual);
    }

    /**
     * {@return soft assertions on a started migration}
     *
     * @param json its status document
     * @throws MalformedDocumentException if the document is not the status of one migration; the message says where
     */
    @CheckReturnValue
    public MigrationStatusAssert assertThatMigration(String json) {
        return assertThat(MigrationStatus.parse(json));
    }

    /**
     * {@return soft assertions on a started migration}
     *
     * @param file its status document
     * @throws UncheckedIOException if the file cannot be read
     * @throws MalformedDocumentException if the document is not the status of one migration; the message says where
     */
    @CheckReturnValue
    public MigrationStatusAssert assertThatMigration(Path file) {
        return assertThat(MigrationStatus.read(file));
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

    /**
     * {@return soft assertions on one database of the SQL Server that is migrated}
     *
     * @param actual the database
     */
    @CheckReturnValue
    public SqlServerDatabaseAssert assertThat(SqlServerDatabase actual) {
        return proxy(SqlServerDatabaseAssert.class, SqlServerDatabase.class, actual);
    }

    /**
     * {@return soft assertions on the Azure SQL target of a migration}
     *
     * @param actual the target
     */
    @CheckReturnValue
    public AzureSqlTargetAssert assertThat(AzureSqlTarget actual) {
        return proxy(AzureSqlTargetAssert.class, AzureSqlTarget.class, actual);
    }

    /**
     * {@return soft assertions on the files that a migration restores databases from}
     *
     * @param actual the files
     */
    @CheckReturnValue
    public BackupListingAssert assertThat(BackupListing actual) {
        return proxy(BackupListingAssert.class, BackupListing.class, actual);
    }

    /**
     * {@return soft assertions on the backups of a database}
     *
     * @param actual the backups
     */
    @CheckReturnValue
    public BackupHistoryAssert assertThat(BackupHistory actual) {
        return proxy(BackupHistoryAssert.class, BackupHistory.class, actual);
    }

    /**
     * {@return soft assertions of any class, such as one of your own}
     *
     * @param assertClass the class of the assertions, with a constructor that takes the subject
     * @param actualClass the class of the subject
     * @param actual the subject
     */
    @Override
    public <SELF extends Assert<? extends SELF, ? extends ACTUAL>, ACTUAL> SELF proxy(
            Class<SELF> assertClass, Class<ACTUAL> actualClass, ACTUAL actual) {
        return soften(super.proxy(assertClass, actualClass, actual), assertClass);
    }

    /** AssertJ up to 4.0.0-M1 creates a subclass that collects failures; later ones leave that to the class itself. */
    <SELF> SELF soften(SELF assertion, Class<SELF> assertClass) {
        if (assertion instanceof AbstractReadinessAssert<?, ?> ours && assertion.getClass() == assertClass) {
            ours.collectTo(this::collectAssertionError);
        }
        return assertion;
    }

    /** Throws the collected failures: a single one as itself, several as one error that begins with all codes. */
    @Override
    public void assertAll() {
        SoftFailures.throwAll(List.copyOf(assertionErrorsCollected()));
    }

    @Override
    public void collectAssertionError(AssertionError error) {
        super.collectAssertionError(error);
        SoftFailures.collected(error);
    }

    /** {@return the collected failures, which the caller handles from now on} */
    @Override
    public List<AssertionError> assertionErrorsCollected() {
        List<AssertionError> collected = super.assertionErrorsCollected();
        SoftFailures.read(collected);
        return collected;
    }
}
