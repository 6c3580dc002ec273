package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Obstacles to the migration of roles. The migration service migrates roles only from Azure single server; otherwise the
 * tests are skipped with that reason.
 */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface RoleMigrationChecks {

    /**
     * Verifies that every Microsoft Entra role of the source is a Microsoft Entra principal on the target (603103).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603103")
    @Tag("privileges")
    @Tag("target")
    @DisplayName("603103 the Entra roles of the source are principals on the target")
    default void targetHasEntraRolesOfSource(SourceServer source, TargetServer target) {
        assertThat(target).hasEntraRolesOf(source);
    }

    /**
     * Verifies that the roles of the source can be created on the target (603701).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603701")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603701 the roles of the source can be created on the target")
    default void targetCanCreateRolesOfSource(SourceServer source, TargetServer target) {
        assertThat(target).canCreateRolesOf(source);
    }

    /**
     * Verifies that the login of the source is allowed to read the roles with their passwords (603702).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603702")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603702 the login of the source can read the roles")
    default void targetHasReadableRolesOfSource(SourceServer source, TargetServer target) {
        assertThat(target).hasReadableRolesOf(source);
    }

    /**
     * Verifies that the login of the target can be made a member of the roles of the source (603704).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603704")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603704 the login can be granted the roles of the source")
    default void targetCanGrantRolesOfSource(SourceServer source, TargetServer target) {
        assertThat(target).canGrantRolesOf(source);
    }

    /**
     * Verifies that every role that holds privileges will be on the target (603705).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603705")
    @Tag("internal")
    @Tag("source")
    @DisplayName("603705 every role with privileges will exist on the target")
    default void sourceHasGranteesOnTarget(SourceServer source, TargetServer target) {
        assertThat(source).hasGranteesOn(target);
    }

    /**
     * Verifies that the login of the target is a member of no roles but those that a migration needs (603706).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603706")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603706 the login has no redundant memberships")
    default void targetHasNoRedundantMemberships(SourceServer source, TargetServer target) {
        assertThat(target).hasNoRedundantMembershipsFor(source);
    }

    /**
     * Verifies that the login of the source can become an administrator of the target (603707).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603707")
    @Tag("internal")
    @Tag("target")
    @DisplayName("603707 the login of the source can become an administrator")
    default void targetAllowsAdministratorOfSource(SourceServer source, TargetServer target) {
        assertThat(target).allowsAdministratorOf(source);
    }
}
