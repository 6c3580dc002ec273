package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import io.github.migrationreadiness.sqlserver.check.DatabasesPerMachine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of a SQL Server on a virtual machine only. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SqlServerOnVmChecks {

    /**
     * Verifies that the target is later than SQL Server 2008 (R019).
     *
     * @param target injected
     */
    @Test
    @Tag("R019")
    @Tag("version")
    @Tag("target")
    @DisplayName("R019 the target is later than SQL Server 2008")
    default void targetHasSupportedVersion(AzureSqlTarget target) {
        assertThat(target).hasSupportedVersion();
    }

    /**
     * Verifies that the target is later than SQL Server 2014, which supports only page blobs; only a warning (R020).
     *
     * @param target injected
     */
    @Test
    @Tag("R020")
    @Tag("version")
    @Tag("target")
    @DisplayName("R020 the target supports the type of the blobs")
    default void targetAcceptsBlockBlobs(AzureSqlTarget target) {
        assertThat(target).acceptsBlockBlobs();
    }

    /**
     * Verifies that no database has files of full-text catalogs, which the target cannot take (2007).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2007")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("2007 no database has files of full-text catalogs")
    default void targetAcceptsFullTextFiles(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).acceptsFullTextFilesOf(source);
    }

    /**
     * Verifies that the target has not been started in single-user mode (R034).
     *
     * @param target injected
     */
    @Test
    @Tag("R034")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("R034 the target is not in single-user mode")
    default void targetIsInMultiUserMode(AzureSqlTarget target) {
        assertThat(target).isInMultiUserMode();
    }

    /**
     * Verifies that the plan has at most 100 databases (R026).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("R026")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("R026 the number of databases is within the limit of a virtual machine")
    default void targetHasCapacityForDatabases(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).passesFor(source, new DatabasesPerMachine());
    }
}
