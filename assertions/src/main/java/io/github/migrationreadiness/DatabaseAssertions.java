package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.check.BaseTypes;
import io.github.migrationreadiness.postgres.check.SufficientPrivileges;
import io.github.migrationreadiness.postgres.check.TablesWithOids;
import io.github.migrationreadiness.postgres.check.UserDefinedCasts;
import io.github.migrationreadiness.postgres.check.UserDefinedCollations;
import io.github.migrationreadiness.postgres.check.WritableTransactions;

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
     * Verifies that the login owns the database and may read and write everything in it (603110). A database that it may not
     * connect to fails with the same code.
     *
     * <pre>{@code
     * assertThat(source).hasSufficientPrivileges();    // fails with [603110] … "migrator" does not own the database
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if it may not, or a database cannot be asked
     */
    default SELF hasSufficientPrivileges() {
        return passesInEachDatabase(new SufficientPrivileges());
    }

    /**
     * Verifies that transactions of the login are not read-only (603112): neither {@code default_transaction_read_only} on any
     * level nor recovery makes them so.
     *
     * <pre>{@code
     * assertThat(source).hasWritableTransactions();    // fails with [603112] after ALTER ROLE … SET
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if they are, or a database cannot be asked
     */
    default SELF hasWritableTransactions() {
        return passesInEachDatabase(new WritableTransactions());
    }

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
     * Verifies that there is no base type (R004). Composite types, enums, domains and ranges are none.
     *
     * <pre>{@code
     * assertThat(source).hasNoBaseTypes();    // fails with [R004] after CREATE TYPE app.money (INPUT = …)
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or a database cannot be asked
     */
    default SELF hasNoBaseTypes() {
        return passesInEachDatabase(new BaseTypes());
    }
}
