package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.check.MigratedGrantees;
import io.github.migrationreadiness.postgres.check.SystemTablePermissions;
import io.github.migrationreadiness.postgres.check.TablesWithOids;
import io.github.migrationreadiness.postgres.check.UnsupportedLanguages;
import io.github.migrationreadiness.postgres.check.UserDefinedCasts;
import io.github.migrationreadiness.postgres.check.UserDefinedCollations;

/**
 * What can be said of one database as well as of all databases of a source: there, each database of the plan is judged, and
 * the failure says which of them are in the way.
 *
 * @param <SELF> the type of the assertion
 */
public interface DatabaseAssertions<SELF extends DatabaseAssertions<SELF>> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, built in or your own.
     *
     * <pre>{@code
     * assertThat(source).passesInEachDatabase(new UserDefinedCasts());
     * }</pre>
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or cannot be asked
     */
    SELF passesInEachDatabase(Check<? super SourceDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, compared with the target passes a check, built in or your
     * own.
     *
     * @param target the server that the migration fills
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if one violates it, or one of the servers cannot be asked
     */
    SELF passesInEachDatabaseAgainst(TargetServer target, Check<? super MigratedDatabase> check);

    /**
     * Verifies that there is no collation of one's own (603403).
     *
     * <pre>{@code
     * assertThat(source).hasNoUserDefinedCollations();    // fails with [603403] after CREATE COLLATION
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or a database cannot be asked
     */
    default SELF hasNoUserDefinedCollations() {
        return passesInEachDatabase(new UserDefinedCollations());
    }

    /**
     * Verifies that there is no table WITH OIDS (603404). From PostgreSQL 12 on there are none.
     *
     * <pre>{@code
     * assertThat(source.database("orders")).hasNoTablesWithOids();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or a database cannot be asked
     */
    default SELF hasNoTablesWithOids() {
        return passesInEachDatabase(new TablesWithOids());
    }

    /**
     * Verifies that nobody created a cast (603409). Casts of extensions do not count.
     *
     * <pre>{@code
     * assertThat(source).hasNoUserDefinedCasts();    // fails with [603409] after CREATE CAST
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if somebody did, or a database cannot be asked
     */
    default SELF hasNoUserDefinedCasts() {
        return passesInEachDatabase(new UserDefinedCasts());
    }

    /**
     * Verifies that nobody was granted privileges on system tables and views, their columns included (603410). What the
     * server grants from the start does not count, nor do roles of providers.
     *
     * <pre>{@code
     * assertThat(source).hasNoSystemTablePermissions();    // fails with [603410] after GRANT SELECT ON pg_authid
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if somebody was, or a database cannot be asked
     */
    default SELF hasNoSystemTablePermissions() {
        return passesInEachDatabase(new SystemTablePermissions());
    }

    /**
     * Verifies that there are no procedural languages but those that the target offers, {@code plpgsql} and {@code plv8}
     * (603413). Languages that nobody uses count.
     *
     * <pre>{@code
     * assertThat(source).hasNoUnsupportedLanguages();    // fails with [603413] … pltcl
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or a database cannot be asked
     */
    default SELF hasNoUnsupportedLanguages() {
        return passesInEachDatabase(new UnsupportedLanguages());
    }

    /**
     * Verifies that every role that holds privileges will be on the target (603705; only where the migration service migrates
     * roles: from Azure single server).
     *
     * <pre>{@code
     * assertThat(source).hasGranteesOn(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if one will not, or one of the servers cannot be asked
     */
    default SELF hasGranteesOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new MigratedGrantees());
    }
}
