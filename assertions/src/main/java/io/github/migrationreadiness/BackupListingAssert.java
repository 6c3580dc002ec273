package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.check.ContainerName;
import io.github.migrationreadiness.sqlserver.backup.check.FlatFolders;
import io.github.migrationreadiness.sqlserver.backup.check.FullBackups;
import io.github.migrationreadiness.sqlserver.backup.check.NonEmptyFiles;
import io.github.migrationreadiness.sqlserver.backup.check.OneFolderPerDatabase;
import io.github.migrationreadiness.sqlserver.backup.check.OnlyBackupFiles;
import io.github.migrationreadiness.sqlserver.backup.check.PageBlobs;
import io.github.migrationreadiness.sqlserver.backup.check.ReadableFileNames;
import java.util.Set;

/** Assertions on the files that a migration restores databases from. No server is asked. */
public class BackupListingAssert extends AbstractReadinessAssert<BackupListingAssert, BackupListing> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(BackupListing)}.
     *
     * @param actual the files
     */
    protected BackupListingAssert(BackupListing actual) {
        super(actual, BackupListingAssert.class);
    }

    /**
     * Verifies that several databases have a folder each (R014). Which database a file belongs to is certain only where
     * {@link BackupListing#knowing} says so; a file that is only named like another database of the plan is a warning.
     *
     * <pre>{@code
     * assertThat(backups).hasOneFolderPerDatabase();    // fails with [R014] … orders_full.bak lies in no folder
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if they have not, or no record shows how many databases there are
     */
    public BackupListingAssert hasOneFolderPerDatabase() {
        return passes(new OneFolderPerDatabase());
    }

    /**
     * Verifies that no folder lies in another one (R015).
     *
     * <pre>{@code
     * assertThat(backups).hasNoNestedFolders();    // fails with [R015] … orders/2025-10-28/orders_full.bak
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one does, or there is no file
     */
    public BackupListingAssert hasNoNestedFolders() {
        return passes(new FlatFolders());
    }

    /**
     * Verifies that there are no files but backups (R060): those with the extensions bak, trn, dif, diff and log.
     *
     * <pre>{@code
     * assertThat(backups).hasOnlyBackupFiles();    // fails with [R060] … orders/readme.txt
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are others, or no file at all
     */
    public BackupListingAssert hasOnlyBackupFiles() {
        return passes(new OnlyBackupFiles());
    }

    /**
     * Verifies that there are no files but backups, by extensions of your own (R060).
     *
     * <pre>{@code
     * assertThat(backups).hasOnlyBackupFiles("bak", "tlog");
     * }</pre>
     *
     * @param extensions those of backups, in any case, with or without the dot
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if none is given, or one twice
     * @throws ReadinessError if there are others, or no file at all
     */
    public BackupListingAssert hasOnlyBackupFiles(String... extensions) {
        return passes(new OnlyBackupFiles(Set.of(requireNonNull(extensions, "extensions"))));
    }

    /**
     * Verifies that every file has content (R061).
     *
     * <pre>{@code
     * assertThat(backups).hasNoEmptyFiles();    // fails with [R061] … orders/orders_3.trn
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one has none, or there is no file
     */
    public BackupListingAssert hasNoEmptyFiles() {
        return passes(new NonEmptyFiles());
    }

    /**
     * Verifies that no name of a file has a % or a $ in it, which Log Replay Service of a managed instance cannot read
     * (R063).
     *
     * <pre>{@code
     * assertThat(backups).hasReadableFileNames();    // fails with [R063] … orders/orders_100%.bak
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one has, or there is no file
     */
    public BackupListingAssert hasReadableFileNames() {
        return passes(new ReadableFileNames());
    }

    /**
     * Verifies that the folder of every database has a full backup (R040). Where {@link BackupListing#knowing} does not
     * say which files these are, the extension bak decides.
     *
     * <pre>{@code
     * assertThat(backups).hasFullBackups();    // fails with [R040] … billing/ of database "billing" has no file at all
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one has none
     */
    public BackupListingAssert hasFullBackups() {
        return passes(new FullBackups());
    }

    /**
     * Verifies that all backups are page blobs, which SQL Server 2012 and 2014 on the target machine need (R020).
     *
     * <pre>{@code
     * assertThat(backups).hasOnlyPageBlobs();    // fails with [R020] … orders/orders_full.bak is kept as block blob
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one is none, or the listing is not one of a container
     */
    public BackupListingAssert hasOnlyPageBlobs() {
        return passes(new PageBlobs());
    }

    /**
     * Verifies that the container can have its name, and that the target takes it (R062).
     *
     * <pre>{@code
     * assertThat(backups).hasContainerNameFor(MANAGED_INSTANCE);    // fails with [R062] for a container named backup
     * }</pre>
     *
     * @param kind what the migration goes to
     * @return {@code this} assertion object
     * @throws ReadinessError if it cannot, or nobody named it
     */
    public BackupListingAssert hasContainerNameFor(AzureSqlTargetKind kind) {
        return passes(new ContainerName(requireNonNull(kind, "kind")));
    }
}
