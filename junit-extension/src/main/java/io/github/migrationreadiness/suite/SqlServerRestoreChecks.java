package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of targets that restore backups: a managed instance and a virtual machine. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SqlServerRestoreChecks {

    /**
     * Verifies that no database is in an availability group, which has to be set up again; only a warning (R017).
     *
     * @param source injected
     */
    @Test
    @Tag("R017")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R017 no database is in an availability group")
    default void sourceHasNoAvailabilityGroups(SqlServerSource source) {
        assertThat(source).hasNoAvailabilityGroups();
    }

    /**
     * Verifies that no database is mirrored, which has to be set up again; only a warning (R017).
     *
     * @param source injected
     */
    @Test
    @Tag("R017")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R017 no database is mirrored")
    default void sourceHasNoMirroring(SqlServerSource source) {
        assertThat(source).hasNoMirroring();
    }

    /**
     * Verifies that the target has each certificate that encrypts a database (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("2009 the target has the certificates of encrypted databases")
    default void targetHasCertificates(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).hasCertificatesOf(source);
    }

    /**
     * Verifies that the target supports contained databases, if there are any (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("2009 the target supports contained databases")
    default void targetAcceptsContainedDatabases(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).acceptsContainedDatabasesOf(source);
    }

    /**
     * Verifies that the version of the target is not below that of the source (2009).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("2009")
    @Tag("version")
    @Tag("source")
    @DisplayName("2009 the target restores backups of this version")
    default void targetIsNotOlderThanSource(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).isNotOlderThan(source);
    }

    /**
     * Verifies that no database of the plan exists on the target, which is never overwritten (R016).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("R016")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R016 the target has no database of the same name")
    default void targetHasNoDatabasesOfSource(SqlServerSource source, AzureSqlTarget target) {
        assertThat(target).hasNoDatabasesOf(source);
    }
}
