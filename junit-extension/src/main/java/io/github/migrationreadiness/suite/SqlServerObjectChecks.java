package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Server-level objects of a SQL Server that are not migrated with its databases. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SqlServerObjectChecks {

    /**
     * Verifies that there are no logins of your own; only a warning, for newer pages do not list them any more (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no logins to create on the target")
    default void sourceHasNoLogins(SqlServerSource source) {
        assertThat(source).hasNoLogins();
    }

    /**
     * Verifies that SQL Server Agent has no jobs (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no jobs of SQL Server Agent")
    default void sourceHasNoAgentJobs(SqlServerSource source) {
        assertThat(source).hasNoAgentJobs();
    }

    /**
     * Verifies that there are no credentials (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no credentials")
    default void sourceHasNoCredentials(SqlServerSource source) {
        assertThat(source).hasNoCredentials();
    }

    /**
     * Verifies that neither msdb nor SSISDB stores packages of Integration Services (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no packages of Integration Services")
    default void sourceHasNoSsisPackages(SqlServerSource source) {
        assertThat(source).hasNoSsisPackages();
    }

    /**
     * Verifies that there are no user-defined server roles; only a warning, because newer pages do not list them (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no server roles to create on the target")
    default void sourceHasNoServerRoles(SqlServerSource source) {
        assertThat(source).hasNoServerRoles();
    }

    /**
     * Verifies that there are no server audits (R018).
     *
     * @param source injected
     */
    @Test
    @Tag("R018")
    @Tag("objects")
    @Tag("source")
    @DisplayName("R018 there are no server audits")
    default void sourceHasNoServerAudits(SqlServerSource source) {
        assertThat(source).hasNoServerAudits();
    }
}
