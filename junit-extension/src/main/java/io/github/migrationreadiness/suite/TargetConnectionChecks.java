package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whether sessions can be opened on the target. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface TargetConnectionChecks {

    /**
     * Verifies that a session can be opened on the target (603000).
     *
     * @param target injected
     */
    @Test
    @Tag("603000")
    @Tag("connection")
    @Tag("target")
    @DisplayName("603000 the target can be reached")
    default void targetIsReachable(TargetServer target) {
        assertThat(target).isReachable();
    }

    /**
     * Verifies that the target and its sessions agree on TLS (603001).
     *
     * @param target injected
     */
    @Test
    @Tag("603001")
    @Tag("connection")
    @Tag("target")
    @DisplayName("603001 the target and its sessions have compatible TLS settings")
    default void targetHasCompatibleTls(TargetServer target) {
        assertThat(target).hasCompatibleTls();
    }

    /**
     * Verifies that the target accepts login and password (603100).
     *
     * @param target injected
     */
    @Test
    @Tag("603100")
    @Tag("authentication")
    @Tag("target")
    @DisplayName("603100 the target accepts the login")
    default void targetAcceptsLogin(TargetServer target) {
        assertThat(target).acceptsLogin();
    }

    /**
     * Verifies that the database of the target's URL accepts connections (R006).
     *
     * @param target injected
     */
    @Test
    @Tag("R006")
    @Tag("connection")
    @Tag("target")
    @DisplayName("R006 the target accepts connections")
    default void targetAcceptsConnections(TargetServer target) {
        assertThat(target).acceptsConnections();
    }
}
