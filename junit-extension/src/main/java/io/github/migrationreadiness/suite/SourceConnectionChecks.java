package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Connections to the source. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SourceConnectionChecks {

    /**
     * Verifies that a session can be opened on the source (603000).
     *
     * @param source injected
     */
    @Test
    @Tag("603000")
    @Tag("connection")
    @Tag("source")
    @DisplayName("603000 the source can be reached")
    default void sourceIsReachable(SourceServer source) {
        assertThat(source).isReachable();
    }

    /**
     * Verifies that the source and its sessions agree on TLS (603001).
     *
     * @param source injected
     */
    @Test
    @Tag("603001")
    @Tag("connection")
    @Tag("source")
    @DisplayName("603001 the source and its sessions have compatible TLS settings")
    default void sourceHasCompatibleTls(SourceServer source) {
        assertThat(source).hasCompatibleTls();
    }

    /**
     * Verifies that the source accepts login and password (603100).
     *
     * @param source injected
     */
    @Test
    @Tag("603100")
    @Tag("authentication")
    @Tag("source")
    @DisplayName("603100 the source accepts the login")
    default void sourceAcceptsLogin(SourceServer source) {
        assertThat(source).acceptsLogin();
    }

    /**
     * Verifies that every database of the plan accepts connections (R006).
     *
     * @param source injected
     */
    @Test
    @Tag("R006")
    @Tag("connection")
    @Tag("source")
    @DisplayName("R006 every database of the plan accepts connections")
    default void sourceAcceptsConnections(SourceServer source) {
        assertThat(source).acceptsConnections();
    }
}
