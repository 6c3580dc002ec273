package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Layout of the backup files. These tests query no server; {@code readiness.sqlserver.backups} names the files. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface BackupFileChecks {

    /**
     * Verifies that several databases have a folder each (R014).
     *
     * @param backups injected
     */
    @Test
    @Tag("R014")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R014 each database has a folder of its own")
    default void backupsHaveOneFolderPerDatabase(BackupListing backups) {
        assertThat(backups).hasOneFolderPerDatabase();
    }

    /**
     * Verifies that no folder lies in another one (R015).
     *
     * @param backups injected
     */
    @Test
    @Tag("R015")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R015 no folder contains another one")
    default void backupsHaveNoNestedFolders(BackupListing backups) {
        assertThat(backups).hasNoNestedFolders();
    }

    /**
     * Verifies that the folder of each database has a full backup (R040).
     *
     * @param backups injected
     */
    @Test
    @Tag("R040")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R040 each folder has a full backup")
    default void backupsAreComplete(BackupListing backups) {
        assertThat(backups).hasFullBackups();
    }

    /**
     * Verifies that there are no files but backups (R060).
     *
     * @param backups injected
     */
    @Test
    @Tag("R060")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R060 all files are backups")
    default void backupsAreAloneInTheirFolders(BackupListing backups) {
        assertThat(backups).hasOnlyBackupFiles();
    }

    /**
     * Verifies that every file has content (R061).
     *
     * @param backups injected
     */
    @Test
    @Tag("R061")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R061 no file is empty")
    default void backupsAreNotEmpty(BackupListing backups) {
        assertThat(backups).hasNoEmptyFiles();
    }
}
