package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.check.AllowlistedExtensions;
import io.github.migrationreadiness.postgres.check.AzureAdminMembership;
import io.github.migrationreadiness.postgres.check.CreateRoleAttribute;
import io.github.migrationreadiness.postgres.check.PreloadedLibraries;
import io.github.migrationreadiness.postgres.check.TargetVersion;
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
     * assertThat(target).preloadsLibrariesOf(source);    // fails with [603109] … pg_stat_statements
     * }</pre>
     *
     * @param source the server that is migrated
     * @return {@code this} assertion object
     * @throws ReadinessError if one is missing, or one of the servers cannot be asked
     */
    public TargetServerAssert preloadsLibrariesOf(SourceServer source) {
        return passesFor(source, new PreloadedLibraries());
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
