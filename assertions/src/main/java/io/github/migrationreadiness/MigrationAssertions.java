package io.github.migrationreadiness;

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
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Entry point for all assertions of readiness. Its {@code assertThat} can be imported together with AssertJ's own.
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
     * {@return assertions on the databases of the source, or on one of them}
     *
     * @param actual the source or one of its databases
     */
    public static DatabaseAssertions<?> assertThat(PostgresSource actual) {
        return actual instanceof SourceDatabase database ? assertThat(database) : assertThat((SourceServer) actual);
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
     * {@return assertions on a started migration}
     *
     * @param actual its status
     */
    public static MigrationStatusAssert assertThat(MigrationStatus actual) {
        return new MigrationStatusAssert(actual);
    }

    /**
     * {@return assertions on a started migration}
     *
     * @param json its status document
     * @throws MalformedDocumentException if the document is not the status of one migration; the message says where
     */
    public static MigrationStatusAssert assertThatMigration(String json) {
        return assertThat(MigrationStatus.parse(json));
    }

    /**
     * {@return assertions on a started migration}
     *
     * @param file its status document
     * @throws UncheckedIOException if the file cannot be read
     * @throws MalformedDocumentException if the document is not the status of one migration; the message says where
     */
    public static MigrationStatusAssert assertThatMigration(Path file) {
        return assertThat(MigrationStatus.read(file));
    }

    /**
     * {@return assertions on the SQL Server that is migrated}
     *
     * @param actual the source
     */
    public static SqlServerSourceAssert assertThat(SqlServerSource actual) {
        return new SqlServerSourceAssert(actual);
    }

    /**
     * {@return assertions on one database of the SQL Server that is migrated}
     *
     * @param actual the database
     */
    public static SqlServerDatabaseAssert assertThat(SqlServerDatabase actual) {
        return new SqlServerDatabaseAssert(actual);
    }

    /**
     * {@return assertions on the Azure SQL target of a migration}
     *
     * @param actual the target
     */
    public static AzureSqlTargetAssert assertThat(AzureSqlTarget actual) {
        return new AzureSqlTargetAssert(actual);
    }

    /**
     * {@return assertions on the files that a migration restores databases from}
     *
     * @param actual the files
     */
    public static BackupListingAssert assertThat(BackupListing actual) {
        return new BackupListingAssert(actual);
    }

    /**
     * {@return assertions on the backups of a database}
     *
     * @param actual the backups
     */
    public static BackupHistoryAssert assertThat(BackupHistory actual) {
        return new BackupHistoryAssert(actual);
    }
}
