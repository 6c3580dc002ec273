package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import io.github.migrationreadiness.sqlserver.check.BackupsRestore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The backups in the msdb of a SQL Server: they can restore its databases, and they have been copied. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface BackupChainChecks {

    /**
     * Verifies that msdb knows a full backup of each database (R040).
     *
     * @param source injected
     */
    @Test
    @Tag("R040")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R040 each database has a full backup")
    default void sourceHasFullBackups(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.FULL_BACKUP));
    }

    /**
     * Verifies that the newest differential backup builds on the newest full one (R041).
     *
     * @param source injected
     */
    @Test
    @Tag("R041")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R041 each differential backup is based on the full backup")
    default void sourceHasDifferentialBases(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.DIFFERENTIAL_BASE));
    }

    /**
     * Verifies that the first log backup begins before the end of the backup that it follows (2009).
     *
     * @param source injected
     */
    @Test
    @Tag("2009")
    @Tag("backup")
    @Tag("source")
    @DisplayName("2009 the log backups continue the full backup")
    default void sourceHasLogChains(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.LOG_CHAIN));
    }

    /**
     * Verifies that each log backup begins where the one before it ends (R042).
     *
     * @param source injected
     */
    @Test
    @Tag("R042")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R042 no log backup is missing")
    default void sourceHasNoLogGaps(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.LOG_GAPS));
    }

    /**
     * Verifies that no database was restored between the backups (R043).
     *
     * @param source injected
     */
    @Test
    @Tag("R043")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R043 all backups belong to a single recovery fork")
    default void sourceHasSingleRecoveryFork(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.ONE_HISTORY));
    }

    /**
     * Verifies that no file of a backup is missing (R044).
     *
     * @param source injected
     */
    @Test
    @Tag("R044")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R044 each backup has all of its files")
    default void sourceHasAllStripes(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.STRIPES));
    }

    /**
     * Verifies that no two backups share a file (R046).
     *
     * @param source injected
     */
    @Test
    @Tag("R046")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R046 no file contains several backups")
    default void sourceHasOneBackupPerFile(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.ALONE_IN_FILE));
    }

    /**
     * Verifies that no backup lacks metadata or asks for a password (R048).
     *
     * @param source injected
     */
    @Test
    @Tag("R048")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R048 the backups are usable")
    default void sourceHasUsableBackups(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.USABLE));
    }

    /**
     * Verifies that the full backup has checksums; only a warning, for newer documentation merely recommends them (2009).
     *
     * @param source injected
     */
    @Test
    @Tag("2009")
    @Tag("backup")
    @Tag("source")
    @DisplayName("2009 the full backup has checksums")
    default void sourceHasBackupChecksums(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.CHECKSUMS));
    }

    /**
     * Verifies that every backup is there that msdb knows to be needed (R049).
     *
     * @param source injected
     * @param backups injected
     */
    @Test
    @Tag("R049")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R049 all required backups have been copied")
    default void backupsHaveEverythingThatRestores(SqlServerSource source, BackupListing backups) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.COPIED, backups));
    }

    /**
     * Verifies that no file is older than the full backup or belongs to something else (R066).
     *
     * @param source injected
     * @param backups injected
     */
    @Test
    @Tag("R066")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R066 no backups were copied that are not required")
    default void backupsHaveNothingElse(SqlServerSource source, BackupListing backups) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.NOTHING_ELSE_COPIED, backups));
    }
}
