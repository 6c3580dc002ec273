package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of the target for this source; the tests compare the two. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface MigrationChecks
        extends TargetDatabaseChecks, TargetExtensionChecks, RoleMigrationChecks, CollationChecks, ExtensionChecks {

    /**
     * Verifies that the major version of the target is not below that of the source (R005).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("R005")
    @Tag("version")
    @Tag("target")
    @DisplayName("R005 the target is not older than the source")
    default void targetIsNotOlderThanSource(SourceServer source, TargetServer target) {
        assertThat(target).isNotOlderThan(source);
    }
}
