package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.check.ChainCheck;
import io.github.migrationreadiness.sqlserver.check.BackupsRestore;
import io.github.migrationreadiness.sqlserver.check.DatabasesPerInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of a managed instance only. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface ManagedInstanceChecks {

    /**
     * Verifies that the instance has reserved enough storage for the databases (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("2009 the target has reserved enough storage")
    default void targetHasStorage(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).hasStorageFor(source);
    }

    /**
     * Verifies that an instance supports the number of databases; only a warning (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("2009 the target has capacity for the databases")
    default void targetHasCapacityForDatabases(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).passesFor(source, new DatabasesPerInstance());
    }

    /**
     * Verifies that each log backup is one file (R045).
     *
     * @param source injected
     */
    @Test
    @Tag("R045")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R045 no log backup is striped")
    default void sourceHasUnstripedLogBackups(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.LOGS_IN_ONE_FILE));
    }

    /**
     * Verifies that the backups were taken in the full recovery model (R047).
     *
     * @param source injected
     */
    @Test
    @Tag("R047")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R047 all backups were taken under the full recovery model")
    default void sourceHasFullRecoveryModel(SqlServerSource source) {
        assertThat(source).passesInEachDatabase(new BackupsRestore(ChainCheck.FULL_RECOVERY));
    }

    /**
     * Verifies that each database has one log file (R064).
     *
     * @param source injected
     */
    @Test
    @Tag("R064")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R064 each database has one log file")
    default void sourceHasSingleLogFiles(SqlServerSource source) {
        assertThat(source).hasSingleLogFile();
    }

    /**
     * Verifies that all files of the databases are online (R065).
     *
     * @param source injected
     */
    @Test
    @Tag("R065")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R065 all files of the databases are online")
    default void sourceHasOnlyOnlineFiles(SqlServerSource source) {
        assertThat(source).hasOnlyOnlineFiles();
    }

    /**
     * Verifies that the tier of the target supports memory-optimized tables (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("2009 the target supports memory-optimized tables")
    default void targetAcceptsMemoryOptimizedFilegroups(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).acceptsMemoryOptimizedFilegroupsOf(source);
    }

    /**
     * Verifies that Log Replay Service can read the name of every file (R063).
     *
     * @param backups injected
     */
    @Test
    @Tag("R063")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R063 no file name has a % or a $")
    default void backupsHaveReadableFileNames(BackupListing backups) {
        assertThat(backups).hasReadableFileNames();
    }

    /**
     * Verifies that a managed instance accepts the name of the container (R062).
     *
     * @param backups injected
     */
    @Test
    @Tag("R062")
    @Tag("backup")
    @Tag("source")
    @DisplayName("R062 the name of the container is valid")
    default void backupsAreInAContainer(BackupListing backups) {
        assertThat(backups).hasContainerNameFor(AzureSqlTargetKind.MANAGED_INSTANCE);
    }
}
