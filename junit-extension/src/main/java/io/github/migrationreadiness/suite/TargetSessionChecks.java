package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Time-outs of sessions on the target. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface TargetSessionChecks {

    /**
     * Verifies that the target keeps idle connections alive (R001).
     *
     * @param target injected
     */
    @Test
    @Tag("R001")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("R001 the target keeps idle connections alive")
    default void targetHasTcpKeepalives(TargetServer target) {
        assertThat(target).hasTcpKeepalives();
    }

    /**
     * Verifies that the target does not end sessions that idle in a transaction (R002).
     *
     * @param target injected
     */
    @Test
    @Tag("R002")
    @Tag("configuration")
    @Tag("target")
    @DisplayName("R002 the target does not terminate sessions that are idle in a transaction")
    default void targetHasNoIdleInTransactionTimeout(TargetServer target) {
        assertThat(target).hasNoIdleInTransactionTimeout();
    }
}
