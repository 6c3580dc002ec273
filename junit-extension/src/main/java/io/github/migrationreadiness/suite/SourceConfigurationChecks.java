package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the source must be and have for any migration, apart from the content of its databases. */
@MigrationReadiness
public interface SourceConfigurationChecks {

    /**
     * Verifies that the databases of the plan exist (603102).
     *
     * @param source injected
     */
    @Test
    @Tag("603102")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603102 the databases of the plan exist")
    default void sourceHasDatabasesOfPlan(SourceServer source) {
        assertThat(source).hasDatabasesOfPlan();
    }

    /**
     * Verifies that the migration service takes the version of the source (603400).
     *
     * @param source injected
     */
    @Test
    @Tag("603400")
    @Tag("version")
    @Tag("source")
    @DisplayName("603400 the version of the source is supported")
    default void sourceHasSupportedVersion(SourceServer source) {
        assertThat(source).hasSupportedVersion();
    }
}
