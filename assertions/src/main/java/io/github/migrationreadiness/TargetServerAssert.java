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
     * Verifies that the database of the target's URL accepts connections (R006): it is neither closed nor invalid.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).acceptsConnections();
     *
     * // fails after ALTER DATABASE postgres ALLOW_CONNECTIONS false:
     * // [R006] Database cannot be opened: database "postgres" is not currently accepting connections
     * assertThat(target).acceptsConnections();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the database does not accept connections, or the target cannot be reached
     */
    public TargetServerAssert acceptsConnections() {
        return eachPasses(ConnectionCheck.opens());
    }

    /**
     * Verifies that every extension of the source's databases is on the target's allowlist {@code azure.extensions}
     * (603108).
     *
     * <pre>{@code
     * // passes where azure.extensions is CITEXT,PG_TRGM
     * assertThat(target).allowsExtensionsOf(source);
     *
     * // fails where the source has another one:
     * // [603108] Extensions allowlist required: uuid-ossp
     * assertThat(target).allowsExtensionsOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if an extension is not on the allowlist, or one of the servers cannot be read
     */
    public TargetServerAssert allowsExtensionsOf(SourceServer source) {
        return passesFor(source, new AllowlistedExtensions());
    }

    /**
     * Verifies that the target preloads the libraries that the source's extensions require (603109). The check is
     * inconclusive where the login lacks {@code pg_read_all_settings}, without which the server hides the setting.
     *
     * <pre>{@code
     * // passes where shared_preload_libraries has timescaledb
     * assertThat(target).preloadsLibrariesRequiredBy(source);
     *
     * // fails where it is empty:
     * // [603109] Shared preload libraries configuration error: timescaledb
     * assertThat(target).preloadsLibrariesRequiredBy(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a library is not preloaded, or one of the servers cannot be read
     */
    public TargetServerAssert preloadsLibrariesRequiredBy(SourceServer source) {
        return passesFor(source, new PreloadedLibraries());
    }

    /**
     * Verifies that the migration login is a member of {@code azure_pg_admin} and inherits its privileges (603115).
     * The check is inconclusive where the target has no such role: it is not a flexible server.
     *
     * <pre>{@code
     * // passes after GRANT azure_pg_admin TO migrator
     * assertThat(target).hasAzureAdminMembership();
     *
     * // fails for another login:
     * // [603115] Missing user privileges: "migrator" is no member of azure_pg_admin
     * assertThat(target).hasAzureAdminMembership();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the login is not a member or does not inherit, or the target cannot be read
     */
    public TargetServerAssert hasAzureAdminMembership() {
        return passes(new AzureAdminMembership());
    }

    /**
     * Verifies that the migration login itself has the attribute CREATEROLE (603116).
     *
     * <pre>{@code
     * // passes after ALTER ROLE migrator CREATEROLE
     * assertThat(target).hasCreateRole();
     *
     * // fails for another login:
     * // [603116] Missing user privileges: role "migrator" has no CREATEROLE
     * assertThat(target).hasCreateRole();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the attribute, or the target cannot be read
     */
    public TargetServerAssert hasCreateRole() {
        return passes(new CreateRoleAttribute());
    }

    /**
     * Verifies that no database to migrate exists on the target (603101). Not applicable where the plan lets the
     * migration overwrite databases.
     *
     * <pre>{@code
     * // passes on a new target
     * assertThat(target).hasNoDatabasesOf(source);
     *
     * // fails after CREATE DATABASE orders:
     * // [603101] Database exists in target (database "orders")
     * assertThat(target).hasNoDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a database exists, or one of the servers cannot be read
     */
    public TargetServerAssert hasNoDatabasesOf(SourceServer source) {
        return passesInEachDatabaseOf(source, new AbsentFromTarget());
    }

    /**
     * Verifies that the migration login has permission to terminate the sessions in each database that the migration
     * overwrites (603111). This is a snapshot: it passes where no session is open, even without
     * {@code pg_signal_backend}. Sessions that only superusers can terminate are left to
     * {@link #allowsCleanupFor(SourceServer)}. Not applicable where nothing is overwritten.
     *
     * <pre>{@code
     * // passes after GRANT pg_signal_backend TO migrator
     * assertThat(target).allowsSessionTerminationFor(source);
     *
     * // fails where others are connected:
     * // [603111] Target database cleanup failed: "migrator" is not allowed to terminate 2 sessions
     * //   (database "orders")
     * assertThat(target).allowsSessionTerminationFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the permission, or one of the servers cannot be read
     */
    public TargetServerAssert allowsSessionTerminationFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new TerminableSessions());
    }

    /**
     * Verifies that the migration login can drop each database that the migration overwrites (603117), by PostgreSQL's
     * own rule. On a flexible server, members of {@code azure_pg_admin} can act for other roles as well, so that a
     * drop may succeed there although this fails. Not applicable where nothing is overwritten.
     *
     * <pre>{@code
     * // passes for the owner of the databases
     * assertThat(target).allowsDeletionOfDatabasesOf(source);
     *
     * // fails for another login:
     * // [603117] Missing user privileges: it belongs to "app", whose rights "migrator" does not have
     * //   (database "orders")
     * assertThat(target).allowsDeletionOfDatabasesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a database cannot be dropped, or one of the servers cannot be read
     */
    public TargetServerAssert allowsDeletionOfDatabasesOf(SourceServer source) {
        return passesInEachDatabaseOf(source, new DeletableDatabases());
    }

    /**
     * Verifies that nothing outlives the cleanup of each database that the migration overwrites: no sessions of
     * superusers, no prepared transactions, no replication slots in use, no subscriptions (603700). This is a
     * snapshot. Not applicable where nothing is overwritten.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).allowsCleanupFor(source);
     *
     * // fails after PREPARE TRANSACTION 'batch':
     * // [603700] Target database cleanup failed: prepared transaction 'batch' (database "orders")
     * assertThat(target).allowsCleanupFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if something outlives it, or one of the servers cannot be read
     */
    public TargetServerAssert allowsCleanupFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new TargetCleanup());
    }

    /**
     * Verifies that the schema {@code public} of each database belongs to {@code azure_pg_admin}, or that the
     * migration login can change its owner (603708). For a database that the migration creates, {@code template1}
     * decides. The check is inconclusive where the target has no role {@code azure_pg_admin}.
     *
     * <pre>{@code
     * // passes on a new flexible server
     * assertThat(target).allowsPublicSchemaOwnerChangeFor(source);
     *
     * // fails after ALTER SCHEMA public OWNER TO app:
     * // [603708] Internal server error: schema public belongs to "app" (database "orders")
     * assertThat(target).allowsPublicSchemaOwnerChangeFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the owner cannot be changed, or one of the servers cannot be read
     */
    public TargetServerAssert allowsPublicSchemaOwnerChangeFor(SourceServer source) {
        return passesInEachDatabaseOf(source, new PublicSchemaOwner());
    }

    /**
     * Verifies that every Microsoft Entra role of the source is a Microsoft Entra principal on the target (603103).
     * Not applicable unless the migration service migrates roles: from Azure single server, to a target below
     * PostgreSQL 16. The check is inconclusive where the login lacks permission to list the principals.
     *
     * <pre>{@code
     * // passes where the target has the same principals
     * assertThat(target).hasEntraRolesOf(source);
     *
     * // fails where it lacks two:
     * // [603103] Missing Microsoft Entra role: admins, anna@contoso.com
     * assertThat(target).hasEntraRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a principal is missing, or one of the servers cannot be read
     */
    public TargetServerAssert hasEntraRolesOf(SourceServer source) {
        return passesFor(source, new EntraRoles());
    }

    /**
     * Verifies that the roles of the source can be created on the target: none of them exists there, has a reserved
     * name, or has SUPERUSER or BYPASSRLS (603701). Not applicable unless the migration service migrates roles: from
     * Azure single server, to a target below PostgreSQL 16.
     *
     * <pre>{@code
     * // passes for a role named app
     * assertThat(target).canCreateRolesOf(source);
     *
     * // fails for a role named guest:
     * // [603701] Internal server error: role "guest" of the source has a name that the target reserves
     * assertThat(target).canCreateRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a role cannot be created, or one of the servers cannot be read
     */
    public TargetServerAssert canCreateRolesOf(SourceServer source) {
        return passesFor(source, new CreatableRoles());
    }

    /**
     * Verifies that the login of the source has permission to read the roles with their passwords (603702). Not
     * applicable unless the migration service migrates roles: from Azure single server, to a target below PostgreSQL
     * 16.
     *
     * <pre>{@code
     * // passes after GRANT azure_pg_admin TO migrator on the source
     * assertThat(target).hasReadableRolesOf(source);
     *
     * // fails for another login:
     * // [603702] Internal server error: role "migrator" of the source lacks permission to read pg_catalog.pg_authid
     * assertThat(target).hasReadableRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the login lacks the permission, or one of the servers cannot be read
     */
    public TargetServerAssert hasReadableRolesOf(SourceServer source) {
        return passesFor(source, new ReadableRoles());
    }

    /**
     * Verifies that the migration login can be made a member of the roles of the source: none of them is a member of
     * that login (603704). Not applicable unless the migration service migrates roles: from Azure single server, to a
     * target below PostgreSQL 16.
     *
     * <pre>{@code
     * // passes
     * assertThat(target).canGrantRolesOf(source);
     *
     * // fails after GRANT migrator TO app:
     * // [603704] Internal server error: role "app" is a member of the migration login "migrator" on the target
     * assertThat(target).canGrantRolesOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if a role cannot be granted, or one of the servers cannot be read
     */
    public TargetServerAssert canGrantRolesOf(SourceServer source) {
        return passesFor(source, new GrantableRoles());
    }

    /**
     * Verifies that the migration login is a member of no roles but those that a migration needs (603706). Not
     * applicable unless the migration service migrates roles: from Azure single server, to a target below PostgreSQL
     * 16.
     *
     * <pre>{@code
     * // passes where the login is a member of azure_pg_admin only
     * assertThat(target).hasNoRedundantMembershipsFor(source);
     *
     * // fails after GRANT app TO migrator:
     * // [603706] Internal server error: role "app" has the migration login "migrator" as a member
     * assertThat(target).hasNoRedundantMembershipsFor(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the login has other memberships, or one of the servers cannot be read
     */
    public TargetServerAssert hasNoRedundantMembershipsFor(SourceServer source) {
        return passesFor(source, new MigrationUserMemberships());
    }

    /**
     * Verifies that the login of the source can become an administrator of the target (603707). Not applicable unless
     * the migration service migrates roles: from Azure single server, to a target below PostgreSQL 16. The check is
     * inconclusive where the target has no role {@code azure_pg_admin}.
     *
     * <pre>{@code
     * // passes for the login migrator
     * assertThat(target).allowsAdministratorOf(source);
     *
     * // fails for a login named administrator:
     * // [603707] Internal server error: role "administrator" of the source has a name that the target reserves
     * assertThat(target).allowsAdministratorOf(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the login cannot become one, or one of the servers cannot be read
     */
    public TargetServerAssert allowsAdministratorOf(SourceServer source) {
        return passesFor(source, new AzureAdminGrant());
    }

    /**
     * Verifies that the major version of the target is not below that of the source (R005).
     *
     * <pre>{@code
     * // passes from PostgreSQL 16 to 16 or 17
     * assertThat(target).isNotOlderThan(source);
     *
     * // fails from PostgreSQL 16 to 13:
     * // [R005] You can't migrate to an earlier version: PostgreSQL 13, the source runs 16
     * assertThat(target).isNotOlderThan(source);
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if the target is older, or one of the servers cannot be reached
     */
    public TargetServerAssert isNotOlderThan(SourceServer source) {
        return passesFor(source, new TargetVersion());
    }

    /**
     * Verifies that source and target together pass a check, either built in or your own.
     *
     * <pre>{@code
     * // passes where the target allows them all
     * assertThat(target).passesFor(source, new AllowlistedExtensions());
     *
     * // fails where it does not:
     * // [603108] Extensions allowlist required: citext
     * assertThat(target).passesFor(source, new AllowlistedExtensions());
     * }</pre>
     *
     * @param source the server that is migrated
     * @param check the check to run
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated or inconclusive
     */
    public TargetServerAssert passesFor(SourceServer source, Check<? super Migration> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        return verify(judge -> List.of(judge.judge(check, new Migration(source, actual))));
    }

    /**
     * Verifies that each database that the migration creates or overwrites on the target passes a check, either built
     * in or your own.
     *
     * <pre>{@code
     * // passes on a new target
     * assertThat(target).passesInEachDatabaseOf(source, new AbsentFromTarget());
     *
     * // fails after CREATE DATABASE orders:
     * // [603101] Database exists in target (database "orders")
     * assertThat(target).passesInEachDatabaseOf(source, new AbsentFromTarget());
     * }</pre>
     *
     * @param source the server that is migrated, which says which databases these are
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated for a database, or is inconclusive
     */
    public TargetServerAssert passesInEachDatabaseOf(SourceServer source, Check<? super TargetDatabase> check) {
        requireNonNull(source, "source");
        requireNonNull(check, "check");
        Migration migration = new Migration(source, actual);
        return verify(judge -> judge.judgeEach(check, migration, migration::targetDatabases));
    }
}
