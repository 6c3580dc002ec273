package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Parameters of the target that the extensions of the source need. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface TargetExtensionChecks {

    /**
     * Verifies that the extensions of the source are on the target's allowlist (603108).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603108")
    @Tag("extension")
    @Tag("target")
    @DisplayName("603108 the extensions of the source are on the allowlist")
    default void targetAllowsExtensionsOfSource(SourceServer source, TargetServer target) {
        assertThat(target).allowsExtensionsOf(source);
    }

    /**
     * Verifies that the target preloads the libraries that the extensions of the source need (603109).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603109")
    @Tag("extension")
    @Tag("target")
    @DisplayName("603109 the libraries of the source are preloaded")
    default void targetPreloadsLibrariesRequiredBySource(SourceServer source, TargetServer target) {
        assertThat(target).preloadsLibrariesRequiredBy(source);
    }
}
