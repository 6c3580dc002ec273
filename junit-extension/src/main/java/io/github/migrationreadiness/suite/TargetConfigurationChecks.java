package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Requirements of the target for any migration. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface TargetConfigurationChecks {

    /**
     * Verifies that the login is a member of {@code azure_pg_admin} (603115).
     *
     * @param target injected
     */
    @Test
    @Tag("603115")
    @Tag("privileges")
    @Tag("target")
    @DisplayName("603115 the login is a member of azure_pg_admin")
    default void targetHasAzureAdminMembership(TargetServer target) {
        assertThat(target).hasAzureAdminMembership();
    }

    /**
     * Verifies that the login has CREATEROLE (603116).
     *
     * @param target injected
     */
    @Test
    @Tag("603116")
    @Tag("privileges")
    @Tag("target")
    @DisplayName("603116 the login has CREATEROLE")
    default void targetHasCreateRole(TargetServer target) {
        assertThat(target).hasCreateRole();
    }
}
