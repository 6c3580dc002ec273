package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of an online migration for streaming changes from the source. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SourceStreamingChecks {

    /**
     * Verifies that the login is allowed to stream changes (603104).
     *
     * @param source injected
     */
    @Test
    @Tag("603104")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("603104 the login has the replication role")
    default void sourceHasReplicationRole(SourceServer source) {
        assertThat(source).hasReplicationRole();
    }

    /**
     * Verifies that there are enough free replication slots (603105).
     *
     * @param source injected
     */
    @Test
    @Tag("603105")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603105 replication slots are free")
    default void sourceHasFreeReplicationSlots(SourceServer source) {
        assertThat(source).hasFreeReplicationSlots();
    }

    /**
     * Verifies that {@code max_wal_senders} is not below {@code max_replication_slots} (603106).
     *
     * @param source injected
     */
    @Test
    @Tag("603106")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603106 max_wal_senders covers all slots")
    default void sourceHasWalSendersForAllSlots(SourceServer source) {
        assertThat(source).hasWalSendersForAllSlots();
    }

    /**
     * Verifies that {@code wal_level} is {@code logical} (603107).
     *
     * @param source injected
     */
    @Test
    @Tag("603107")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603107 wal_level is logical")
    default void sourceHasLogicalWalLevel(SourceServer source) {
        assertThat(source).hasWalLevel("logical");
    }
}
