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

/** Assertions on the files that a migration restores databases from, decided by their listing: no server is asked. */
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
     * Verifies that each of several databases has a folder of its own (R014). Only {@link BackupListing#knowing} makes
     * certain which database a file belongs to; a file that is only named like another database of the plan is a
     * warning. The check is inconclusive where the number of databases is not known.
     *
     * <pre>{@code
     * // passes with orders/full.bak and billing/full.bak
     * assertThat(backups).hasOneFolderPerDatabase();
     *
     * // fails with orders_full.bak and billing_full.bak:
     * // [R014] Backups of several databases in one folder
     * assertThat(backups).hasOneFolderPerDatabase();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if databases share a folder, or their number is not known
     */
    public BackupListingAssert hasOneFolderPerDatabase() {
        return passes(new OneFolderPerDatabase());
    }

    /**
     * Verifies that no folder is within another one (R015). The check is inconclusive without files.
     *
     * <pre>{@code
     * // passes with orders/full.bak
     * assertThat(backups).hasNoNestedFolders();
     *
     * // fails with orders/2025-10-28/full.bak:
     * // [R015] Backups in nested folders
     * assertThat(backups).hasNoNestedFolders();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a folder is nested, or there are no files
     */
    public BackupListingAssert hasNoNestedFolders() {
        return passes(new FlatFolders());
    }

    /**
     * Verifies that all files are backups, with the extensions bak, trn, dif, diff and log (R060). The check is
     * inconclusive without files.
     *
     * <pre>{@code
     * // passes with orders/full.bak
     * assertThat(backups).hasOnlyBackupFiles();
     *
     * // fails with orders/readme.txt:
     * // [R060] Files that are no backups
     * assertThat(backups).hasOnlyBackupFiles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there are other files, or no files at all
     */
    public BackupListingAssert hasOnlyBackupFiles() {
        return passes(new OnlyBackupFiles());
    }

    /**
     * Verifies that all files are backups, with the given extensions (R060). The check is inconclusive without files.
     *
     * <pre>{@code
     * // passes with orders/full.bak and orders/1.tlog
     * assertThat(backups).hasOnlyBackupFiles("bak", "tlog");
     *
     * // fails with the same files:
     * // [R060] Files that are no backups
     * assertThat(backups).hasOnlyBackupFiles("bak");
     * }</pre>
     *
     * @param extensions those of backups, in any case, with or without the dot
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if none is given, or one twice
     * @throws ReadinessError if there are other files, or no files at all
     */
    public BackupListingAssert hasOnlyBackupFiles(String... extensions) {
        return passes(new OnlyBackupFiles(Set.of(requireNonNull(extensions, "extensions"))));
    }

    /**
     * Verifies that no file has a size of 0 bytes (R061). The check is inconclusive without files.
     *
     * <pre>{@code
     * // passes with 1 byte or more in each file
     * assertThat(backups).hasNoEmptyFiles();
     *
     * // fails where the copy of orders/3.trn was cut off:
     * // [R061] Empty backup files
     * assertThat(backups).hasNoEmptyFiles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a file is empty, or there are no files
     */
    public BackupListingAssert hasNoEmptyFiles() {
        return passes(new NonEmptyFiles());
    }

    /**
     * Verifies that no file name contains % or $, which Log Replay Service of a managed instance cannot read (R063).
     * The check is inconclusive without files.
     *
     * <pre>{@code
     * // passes with orders/full_100.bak
     * assertThat(backups).hasReadableFileNames();
     *
     * // fails with orders/full_100%.bak:
     * // [R063] File names with % or $
     * assertThat(backups).hasReadableFileNames();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a name contains one, or there are no files
     */
    public BackupListingAssert hasReadableFileNames() {
        return passes(new ReadableFileNames());
    }

    /**
     * Verifies that the folder of every database has a full backup (R040). Where {@link BackupListing#knowing} does
     * not tell which files these are, the extension bak decides.
     *
     * <pre>{@code
     * // passes with orders/full.bak
     * assertThat(backups).hasFullBackups();
     *
     * // fails with orders/1.trn only:
     * // [R040] No full backup
     * assertThat(backups).hasFullBackups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a folder has none
     */
    public BackupListingAssert hasFullBackups() {
        return passes(new FullBackups());
    }

    /**
     * Verifies that all backups are page blobs, as SQL Server 2012 and 2014 on the virtual machine require (R020). The
     * check is inconclusive for a directory.
     *
     * <pre>{@code
     * // passes after BACKUP … TO URL WITH CREDENTIAL
     * assertThat(backups).hasOnlyPageBlobs();
     *
     * // fails after an upload as block blobs:
     * // [R020] Backups must be page blobs
     * assertThat(backups).hasOnlyPageBlobs();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a file is not a page blob, or the listing is not one of a container
     */
    public BackupListingAssert hasOnlyPageBlobs() {
        return passes(new PageBlobs());
    }

    /**
     * Verifies that the name of the container is valid, and accepted by the target (R062). The check is inconclusive
     * where the name is not known.
     *
     * <pre>{@code
     * // passes for the container orders-backups
     * assertThat(backups).hasContainerNameFor(MANAGED_INSTANCE);
     *
     * // fails for the container backup:
     * // [R062] Container name not supported
     * assertThat(backups).hasContainerNameFor(MANAGED_INSTANCE);
     * }</pre>
     *
     * @param kind what the migration goes to
     * @return {@code this} assertion object
     * @throws ReadinessError if the name is not accepted, or not known
     */
    public BackupListingAssert hasContainerNameFor(AzureSqlTargetKind kind) {
        return passes(new ContainerName(requireNonNull(kind, "kind")));
    }
}
