package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.configuration.TargetVersion;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.extension.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.extension.PreloadedLibraries;
import io.github.migrationreadiness.postgres.overwrite.AbsentFromTarget;
import io.github.migrationreadiness.postgres.overwrite.DeletableDatabases;
import io.github.migrationreadiness.postgres.overwrite.PublicSchemaOwner;
import io.github.migrationreadiness.postgres.overwrite.TargetCleanup;
import io.github.migrationreadiness.postgres.overwrite.TerminableSessions;
import io.github.migrationreadiness.postgres.role.AzureAdminGrant;
import io.github.migrationreadiness.postgres.role.AzureAdminMembership;
import io.github.migrationreadiness.postgres.role.CreatableRoles;
import io.github.migrationreadiness.postgres.role.CreateRoleAttribute;
import io.github.migrationreadiness.postgres.role.EntraRoles;
import io.github.migrationreadiness.postgres.role.GrantableRoles;
import io.github.migrationreadiness.postgres.role.MigrationUserMemberships;
import io.github.migrationreadiness.postgres.role.ReadableRoles;
import java.util.List;

/** Assertions on the target of a migration. */
public class TargetServerAssert extends AbstractPostgresServerAssert<TargetServerAssert, TargetServer> {

    /**
     * Creates the assertion; use {@link MigrationAssertions#assertThat(TargetServer)}.
     *
     * @param actual the target
     */
    protected TargetServerAssert(TargetServer actual) {
        super(actual, TargetServerAssert.class);
    }

    /**
     * Verifies that the database of the target's URL lets sessions in (R006): it exists, is neither closed nor invalid, and
     * the login may connect to it.
     *
     * <pre>{@code
     * assertThat(target).acceptsConnections();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or the target cannot be asked
     */
    public TargetServerAssert acceptsConnections() {
        return eachPasses(ConnectionCheck.opens());
    }

    /**
     * Verifies that every extension of the source's databases is on the target's allowlist {@code azure.extensions}
     * (603108).
     *
     * <pre>{@code
     * assertThat(target).allowsExtensionsOf(source);    // fails with [603108] … citext, hstore
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsExtensionsOf(SourceServer source) {
        return passesFor(source, new AllowlistedExtensions());
    }

    /**
     * Verifies that the target preloads the libraries that the source's extensions need (603109). The login needs
     * {@code pg_read_all_settings} to see the setting; without it the check is inconclusive.
     *
     * <pre>{@code
     * assertThat(target).preloadsLibrariesRequiredBy(source);    // fails with [603109] … pg_stat_statements
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one is missing, or one of the servers cannot be asked
     */
    public TargetServerAssert preloadsLibrariesRequiredBy(SourceServer source) {
        return passesFor(source, new PreloadedLibraries());
    }

    /**
     * Verifies that the migration login is a member of {@code azure_pg_admin} and inherits its rights (603115).
     *
     * <pre>{@code
     * assertThat(target).hasAzureAdminMembership();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it is not, or the target cannot be asked
     */
    public TargetServerAssert hasAzureAdminMembership() {
        return passes(new AzureAdminMembership());
    }

    /**
     * Verifies that the migration login has the attribute CREATEROLE itself (603116).
     *
     * <pre>{@code
     * assertThat(target).hasCreateRole();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it has not, or the target cannot be asked
     */
    public TargetServerAssert hasCreateRole() {
        return passes(new CreateRoleAttribute());
    }

    /**
     * Verifies that no database to migrate exists on the target (603101). Where the plan lets the migration overwrite
     * them, this is not applicable.
     *
     * <pre>{@code
     * assertThat(target).hasNoDatabasesOf(source);    // fails with [603101] … (database "orders")
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one exists, or one of the servers cannot be asked
     */
    public TargetServerAssert hasNoDatabasesOf(SourceServer source) {
        return passesInEachDatabaseOf(source, new AbsentFromTarget());
    }

    /**
     * Verifies that the migration login may terminate the sessions in each database that the migration overwrites
     * (603111). It is a snapshot: where nobody is connected it passes, also without {@code pg_signal_backend}. What only
     * superusers can end is left to {@link #allowsCleanupFor(SourceServer)}.
     *
     * <pre>{@code
     * assertThat(target).allowsSessionTerminationFor(source);    // fails with [603111] … may not terminate 2 sessions
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsSessionTerminationFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new TerminableSessions());
    }

    /**
     * Verifies that the migration login may drop each database that the migration overwrites (603117), by PostgreSQL's
     * own rule. On a flexible server, members of {@code azure_pg_admin} may act for other roles as well, so that a drop
     * may succeed there although this fails.
     *
     * <pre>{@code
     * assertThat(target).allowsDeletionOfDatabasesOf(source);    // fails with [603117] … it belongs to "app", …
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsDeletionOfDatabasesOf(SourceServer source) {
        return passesInEachDatabaseOf(source, new DeletableDatabases());
    }

    /**
     * Verifies that nothing outlives the clean-up of each database that the migration overwrites: no sessions of
     * superusers, no prepared transactions, no replication slots in use, no subscriptions (603700). It is a snapshot.
     *
     * <pre>{@code
     * assertThat(target).allowsCleanupFor(source);    // fails with [603700] … prepared transaction 'x'
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if something does, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsCleanupFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new TargetCleanup());
    }

    /**
     * Verifies that the schema {@code public} of each database belongs to {@code azure_pg_admin}, or that the migration
     * login can hand it over (603708). A database that the migration creates is judged by {@code template1}.
     *
     * <pre>{@code
     * assertThat(target).allowsPublicSchemaOwnerChangeFor(source);    // fails with [603708] … belongs to "app"
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it cannot, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsPublicSchemaOwnerChangeFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new PublicSchemaOwner());
    }

    /**
     * Verifies that every Microsoft Entra role of the source is a Microsoft Entra principal on the target (603103; only where
     * the migration service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).hasEntraRolesOf(source);    // fails with [603103] … anna@contoso.com
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not, or one of the servers cannot be asked
     */
    public TargetServerAssert hasEntraRolesOf(SourceServer source) {
        return passesFor(source, new EntraRoles());
    }

    /**
     * Verifies that the target lets the roles of the source be created (603701; only where the migration
     * service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).canCreateRolesOf(source);    // fails with [603701] for a role called admin
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or one of the servers cannot be asked
     */
    public TargetServerAssert canCreateRolesOf(SourceServer source) {
        return passesFor(source, new CreatableRoles());
    }

    /**
     * Verifies that the login of the source may read the roles with their passwords (603702; only where the migration
     * service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).hasReadableRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or one of the servers cannot be asked
     */
    public TargetServerAssert hasReadableRolesOf(SourceServer source) {
        return passesFor(source, new ReadableRoles());
    }

    /**
     * Verifies that the migration login can be made a member of the roles of the source (603704; only where the migration
     * service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).canGrantRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it cannot, or one of the servers cannot be asked
     */
    public TargetServerAssert canGrantRolesOf(SourceServer source) {
        return passesFor(source, new GrantableRoles());
    }

    /**
     * Verifies that the migration login is a member of no roles but those that a migration needs (603706; only where the
     * migration service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).hasNoRedundantMembershipsFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it is, or one of the servers cannot be asked
     */
    public TargetServerAssert hasNoRedundantMembershipsFor(SourceServer source) {
        return passesFor(source, new MigrationUserMemberships());
    }

    /**
     * Verifies that the login of the source can become an administrator of the target (603707; only where the migration
     * service migrates roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(target).allowsAdministratorOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it cannot, or one of the servers cannot be asked
     */
    public TargetServerAssert allowsAdministratorOf(SourceServer source) {
        return passesFor(source, new AzureAdminGrant());
    }

    /**
     * Verifies that the major version of the target is not below that of the source (R005).
     *
     * <pre>{@code
     * assertThat(target).isNotOlderThan(source);    // fails with [R005] … PostgreSQL 13, the source runs 16
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if it is, or one of the servers cannot be asked
     */
    public TargetServerAssert isNotOlderThan(SourceServer source) {
        return passesFor(source, new TargetVersion());
    }

    /**
     * Verifies that source and target together pass a check, built in or your own.
     *
     * <pre>{@code
     * assertThat(target).passesFor(source, new AllowlistedExtensions());
     * }</pre>
     *
     * @param source the server that is migrated
     * @param check the check to run
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated, or could not look
     */
    public TargetServerAssert passesFor(SourceServer source, Check<? super Migration> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new Migration(source, actual))));
    }

    /**
     * Verifies that each database that the migration creates or overwrites on the target passes a check, built in or your
     * own.
     *
     * @param source the server that is migrated, which says which databases these are
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or one of the servers cannot be asked
     */
    public TargetServerAssert passesInEachDatabaseOf(SourceServer source, Check<? super TargetDatabase> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        Migration migration = new Migration(source, actual);
        return verify(judge -> judge.judgeEach(check, migration, migration::targetDatabases));
    }
}
