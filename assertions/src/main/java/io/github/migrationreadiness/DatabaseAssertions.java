package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.collation.ColumnCollations;
import io.github.migrationreadiness.postgres.collation.DatabaseCollation;
import io.github.migrationreadiness.postgres.collation.UserDefinedCollations;
import io.github.migrationreadiness.postgres.configuration.WritableTransactions;
import io.github.migrationreadiness.postgres.connection.ConnectionCheck;
import io.github.migrationreadiness.postgres.extension.ExtensionsInSystemSchema;
import io.github.migrationreadiness.postgres.extension.ExtensionsMissingInVersion16;
import io.github.migrationreadiness.postgres.extension.ExtensionsOfVersion;
import io.github.migrationreadiness.postgres.extension.PostgisVersion;
import io.github.migrationreadiness.postgres.extension.UnsupportedExtensions;
import io.github.migrationreadiness.postgres.extension.UnsupportedLanguages;
import io.github.migrationreadiness.postgres.privilege.SufficientPrivileges;
import io.github.migrationreadiness.postgres.privilege.SystemTablePermissions;
import io.github.migrationreadiness.postgres.role.MigratedGrantees;
import io.github.migrationreadiness.postgres.schema.BaseTypes;
import io.github.migrationreadiness.postgres.schema.TablesWithOids;
import io.github.migrationreadiness.postgres.schema.UserDefinedCasts;

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
     * Verifies that the database, or every database of the plan, lets sessions in (R006): it is neither closed nor invalid.
     * A database that does not exist is another error (603102), and so is a login without the right to connect (603110).
     *
     * <pre>{@code
     * assertThat(source).acceptsConnections();    // fails with [R006] after ALTER DATABASE … ALLOW_CONNECTIONS false
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if one lets nobody in, or the server cannot be asked
     */
    default SELF acceptsConnections() {
        return passesInEachDatabase(ConnectionCheck.opens());
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
     * Verifies that nobody was granted privileges on system tables, views, columns and functions that a restore refuses
     * (603410). What the server grants from the start does not count, nor do roles of providers, nor what a restore only
     * warns of: grants on objects that are open to everybody anyway.
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

    /**
     * Verifies that the target knows the locale of the database, in any spelling (603401). How the service compares is
     * inferred.
     *
     * <pre>{@code
     * assertThat(source).hasDatabaseCollationOn(target);    // fails with [603401] … English_United States.1252
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if it does not, or a server cannot be asked
     */
    default SELF hasDatabaseCollationOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new DatabaseCollation());
    }

    /**
     * Verifies that the target has every collation of the server's own that columns and other objects name (603402).
     *
     * <pre>{@code
     * assertThat(source).hasColumnCollationsOn(target);    // fails with [603402] … fr_BE.utf8
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if it lacks one, or a server cannot be asked
     */
    default SELF hasColumnCollationsOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new ColumnCollations());
    }

    /**
     * Verifies that the target offers every extension and that the migration service takes it (603405). A live flexible
     * server is asked what it offers; for a simulated one, the documentation answers. That an extension which is only not
     * allowed is another error: {@link TargetServerAssert#allowsExtensionsOf}.
     *
     * <pre>{@code
     * assertThat(source).hasOnlyExtensionsSupportedBy(target);    // fails with [603405] … chkpass
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if one is not supported, or a server cannot be asked
     */
    default SELF hasOnlyExtensionsSupportedBy(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new UnsupportedExtensions());
    }

    /**
     * Verifies that a flexible server of some version offers every extension, and that the migration service takes it
     * (603405). There need not be a target yet: the documentation answers, with its date, or
     * {@link io.github.migrationreadiness.postgres.reference.ReferenceData} of your own.
     *
     * <pre>{@code
     * assertThat(source).hasOnlyExtensionsOfferedBy("16");    // passes with age
     * assertThat(source).hasOnlyExtensionsOfferedBy("18");    // fails with [603405] … age
     * }</pre>
     *
     * @param major the major version of the target to be
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if it is no major version
     * @throws ReadinessError if one is not offered, a database cannot be asked, or nothing is known about the version
     */
    default SELF hasOnlyExtensionsOfferedBy(String major) {
        return passesInEachDatabase(new ExtensionsOfVersion(requireNonNull(major, "major")));
    }

    /**
     * Verifies that the target installs no older PostGIS (603406). The documentation contradicts itself about the rule; this
     * reading is inferred.
     *
     * <pre>{@code
     * assertThat(source).hasPostgisCompatibleWith(target);    // fails with [603406] … PostGIS 3.5.2, the target installs 3.2.3
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if it does, or a server cannot be asked
     */
    default SELF hasPostgisCompatibleWith(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new PostgisVersion());
    }

    /**
     * Verifies that no extension is in {@code pg_catalog} or {@code information_schema} without need (603407). Those whose
     * control file demands it do not count.
     *
     * <pre>{@code
     * assertThat(source).hasNoExtensionsInSystemSchema();    // fails with [603407] after CREATE EXTENSION … SCHEMA pg_catalog
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is one, or a database cannot be asked
     */
    default SELF hasNoExtensionsInSystemSchema() {
        return passesInEachDatabase(new ExtensionsInSystemSchema());
    }

    /**
     * Verifies that a target of version 16 offers the extensions that versions up to 15 do (603408). For targets of other
     * versions the condition does not exist; {@link #hasOnlyExtensionsSupportedBy} judges those.
     *
     * <pre>{@code
     * assertThat(source).hasNoExtensionsMissingInVersion16(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if it lacks one, or a server cannot be asked
     */
    default SELF hasNoExtensionsMissingInVersion16(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new ExtensionsMissingInVersion16());
    }

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
