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
 * Assertions on one database or on all databases of a source: there, each database of the plan is judged, and the
 * failure names those that violate a check.
 *
 * <p>Where a database cannot be opened, or the login lacks permission to read something, a check is inconclusive. That
 * fails too, with a first line such as {@code [603409] not checked: [603000] Connection failed: …}.
 *
 * @param <SELF> the type of the assertion
 */
public interface DatabaseAssertions<SELF extends DatabaseAssertions<SELF>>
        extends RestorabilityAssertions<SELF>, LeftBehindAssertions<SELF> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, either built in or your own.
     *
     * <pre>{@code
     * // passes where no user created a cast
     * assertThat(source).passesInEachDatabase(new UserDefinedCasts());
     *
     * // fails after CREATE CAST:
     * // [603409] User-defined casts present (database "orders")
     * assertThat(source).passesInEachDatabase(new UserDefinedCasts());
     * }</pre>
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     */
    @Override
    SELF passesInEachDatabase(Check<? super SourceDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, passes a check that compares it with the target,
     * either built in or your own.
     *
     * <pre>{@code
     * // passes where the target offers them all
     * assertThat(source).passesInEachDatabaseAgainst(target, new UnsupportedExtensions());
     *
     * // fails where the target lacks one:
     * // [603405] Unsupported Extensions: file_fdw (database "orders")
     * assertThat(source).passesInEachDatabaseAgainst(target, new UnsupportedExtensions());
     * }</pre>
     *
     * @param target the server that the migration fills
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     */
    SELF passesInEachDatabaseAgainst(TargetServer target, Check<? super MigratedDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, accepts connections (R006): it is neither closed nor
     * invalid. A database that does not exist has another code (603102), and so does a login without CONNECT (603110).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).acceptsConnections();
     *
     * // fails after ALTER DATABASE orders ALLOW_CONNECTIONS false:
     * // [R006] Database cannot be opened: database "orders" is not currently accepting connections (database "orders")
     * assertThat(source).acceptsConnections();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database does not accept connections, or the server cannot be reached
     */
    default SELF acceptsConnections() {
        return passesInEachDatabase(ConnectionCheck.opens());
    }

    /**
     * Verifies that no user created a collation (603403). Collations of the system and of extensions do not count.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUserDefinedCollations();
     *
     * // fails after CREATE COLLATION:
     * // [603403] Collation mismatch (database "orders")
     * assertThat(source).hasNoUserDefinedCollations();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a user-defined collation, or a database cannot be read
     */
    default SELF hasNoUserDefinedCollations() {
        return passesInEachDatabase(new UserDefinedCollations());
    }

    /**
     * Verifies that no table was created WITH OIDS (603404). Not applicable from PostgreSQL 12 on, which has no such
     * tables.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoTablesWithOids();
     *
     * // fails after CREATE TABLE ledger (id integer) WITH OIDS:
     * // [603404] Unsupported OIDs Detected (database "orders")
     * assertThat(source).hasNoTablesWithOids();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a table WITH OIDS, or a database cannot be read
     */
    default SELF hasNoTablesWithOids() {
        return passesInEachDatabase(new TablesWithOids());
    }

    /**
     * Verifies that no user created a cast (603409). Casts of extensions do not count.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUserDefinedCasts();
     *
     * // fails after CREATE CAST (text AS integer) WITH INOUT:
     * // [603409] User-defined casts present (database "orders")
     * assertThat(source).hasNoUserDefinedCasts();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a user-defined cast, or a database cannot be read
     */
    default SELF hasNoUserDefinedCasts() {
        return passesInEachDatabase(new UserDefinedCasts());
    }

    /**
     * Verifies that no role was granted privileges on system tables, views, columns and functions that a restore
     * refuses (603410). Privileges that the server grants from the start and those of provider roles do not count, nor
     * do grants that a restore only warns about, on objects that are open to everybody anyway.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoSystemTablePermissions();
     *
     * // fails after GRANT SELECT ON pg_authid TO app:
     * // [603410] System table permission error (database "orders")
     * assertThat(source).hasNoSystemTablePermissions();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a privilege, or a database cannot be read
     */
    default SELF hasNoSystemTablePermissions() {
        return passesInEachDatabase(new SystemTablePermissions());
    }

    /**
     * Verifies that the only procedural languages are those that the target offers, {@code plpgsql} and {@code plv8}
     * (603413). A language that no function uses counts too.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUnsupportedLanguages();
     *
     * // fails after CREATE EXTENSION pltcl:
     * // [603413] Unsupported language(s): pltcl (database "orders")
     * assertThat(source).hasNoUnsupportedLanguages();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is another language, or a database cannot be read
     */
    default SELF hasNoUnsupportedLanguages() {
        return passesInEachDatabase(new UnsupportedLanguages());
    }

    /**
     * Verifies that every role that holds privileges will exist on the target (603705). Not applicable unless the
     * migration service migrates roles: from Azure single server, to a target below PostgreSQL 16.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasGranteesOn(target);
     *
     * // fails where an ACL still names a role that was dropped:
     * // [603705] Internal server error: role with OID 16401 holds privileges on 1 object, such as table app.audit,
     * //   but was dropped (database "orders")
     * assertThat(source).hasGranteesOn(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if a role will not exist, or one of the servers cannot be read
     */
    default SELF hasGranteesOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new MigratedGrantees());
    }

    /**
     * Verifies that the target has the locale of the database, in any spelling (603401). How the service compares
     * locales is inferred.
     *
     * <pre>{@code
     * // passes where both have en_US.utf8
     * assertThat(source).hasDatabaseCollationOn(target);
     *
     * // fails for a database of a Windows server:
     * // [603401] Collation mismatch: English_United States.1252 (database "orders")
     * assertThat(source).hasDatabaseCollationOn(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if the target lacks the locale, or one of the servers cannot be read
     */
    default SELF hasDatabaseCollationOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new DatabaseCollation());
    }

    /**
     * Verifies that the target has every system collation that columns and other objects use (603402).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasColumnCollationsOn(target);
     *
     * // fails where a column uses a collation that the target lacks:
     * // [603402] Collation mismatch: fr_BE.utf8 (database "orders")
     * assertThat(source).hasColumnCollationsOn(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if the target lacks a collation, or one of the servers cannot be read
     */
    default SELF hasColumnCollationsOn(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new ColumnCollations());
    }

    /**
     * Verifies that the target offers every extension and that the migration service migrates it (603405). A live
     * flexible server reports what it offers; for a simulated one, the documentation decides. An extension that is
     * offered but not allowed has another code: {@link TargetServerAssert#allowsExtensionsOf}.
     *
     * <pre>{@code
     * // passes with citext and hstore
     * assertThat(source).hasOnlyExtensionsSupportedBy(target);
     *
     * // fails after CREATE EXTENSION file_fdw:
     * // [603405] Unsupported Extensions: file_fdw (database "orders")
     * assertThat(source).hasOnlyExtensionsSupportedBy(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if an extension is not supported, or one of the servers cannot be read
     */
    default SELF hasOnlyExtensionsSupportedBy(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new UnsupportedExtensions());
    }

    /**
     * Verifies that a flexible server of the given version offers every extension, and that the migration service
     * migrates it (603405). No target is needed: the dated documentation decides, or
     * {@link io.github.migrationreadiness.postgres.reference.ReferenceData} of your own.
     *
     * <pre>{@code
     * // passes with the extension age
     * assertThat(source).hasOnlyExtensionsOfferedBy("16");
     *
     * // fails with the extension age:
     * // [603405] Unsupported Extensions: age (database "orders")
     * assertThat(source).hasOnlyExtensionsOfferedBy("18");
     * }</pre>
     *
     * @param major the major version of the target to be
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if it is no major version
     * @throws ReadinessError if an extension is not offered, a database cannot be read, or nothing is known about the
     * version
     */
    default SELF hasOnlyExtensionsOfferedBy(String major) {
        return passesInEachDatabase(new ExtensionsOfVersion(requireNonNull(major, "major")));
    }

    /**
     * Verifies that the target does not install an older PostGIS than the source has (603406). The documentation
     * contradicts itself about the rule; this reading is inferred. The check is inconclusive where a version is not a
     * number.
     *
     * <pre>{@code
     * // passes without PostGIS, or with one of at most the target's version
     * assertThat(source).hasPostgisCompatibleWith(target);
     *
     * // fails with a newer one:
     * // [603406] Unsupported Extensions: PostGIS 3.5.2, the target installs 3.2.3 (database "orders")
     * assertThat(source).hasPostgisCompatibleWith(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if the target installs an older PostGIS, or one of the servers cannot be read
     */
    default SELF hasPostgisCompatibleWith(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new PostgisVersion());
    }

    /**
     * Verifies that no extension is in {@code pg_catalog} or {@code information_schema} (603407). Extensions whose
     * control file requires it do not count.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoExtensionsInSystemSchema();
     *
     * // fails after CREATE EXTENSION hstore SCHEMA pg_catalog:
     * // [603407] Extension Schema Error: hstore (database "orders")
     * assertThat(source).hasNoExtensionsInSystemSchema();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such an extension, or a database cannot be read
     */
    default SELF hasNoExtensionsInSystemSchema() {
        return passesInEachDatabase(new ExtensionsInSystemSchema());
    }

    /**
     * Verifies that a target of version 16 offers the extensions that versions up to 15 offer (603408). Not applicable
     * to targets of other versions; {@link #hasOnlyExtensionsSupportedBy} judges those.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoExtensionsMissingInVersion16(target);
     *
     * // fails where the target runs PostgreSQL 16 and does not offer age:
     * // [603408] Unsupported Extensions: age (database "orders")
     * assertThat(source).hasNoExtensionsMissingInVersion16(target);
     * }</pre>
     *
     * @param target the server that the migration fills
     * @return {@code this} assertion object
     * @throws ReadinessError if the target lacks such an extension, or one of the servers cannot be read
     */
    default SELF hasNoExtensionsMissingInVersion16(TargetServer target) {
        return passesInEachDatabaseAgainst(target, new ExtensionsMissingInVersion16());
    }

    /**
     * Verifies that the login owns the database and has the privileges to read and write everything in it (603110). A
     * database to which the login lacks CONNECT fails with the same code.
     *
     * <pre>{@code
     * // passes for the owner of the database
     * assertThat(source).hasSufficientPrivileges();
     *
     * // fails for another login:
     * // [603110] Insufficient privileges: "migrator" does not own the database and lacks rights on 1 object
     * //   (database "orders")
     * assertThat(source).hasSufficientPrivileges();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if privileges are missing, or a database cannot be read
     */
    default SELF hasSufficientPrivileges() {
        return passesInEachDatabase(new SufficientPrivileges());
    }

    /**
     * Verifies that transactions of the login can write (603112): {@code default_transaction_read_only} is off on
     * every level, and the server is not a standby. The check is inconclusive where the options of the URL, DataSource
     * or pooler hide the server's own value.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasWritableTransactions();
     *
     * // fails on a standby:
     * // [603112] GUC settings error: the server is a standby, where every transaction is read-only
     * //   (database "orders")
     * assertThat(source).hasWritableTransactions();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if transactions are read-only, or a database cannot be read
     */
    default SELF hasWritableTransactions() {
        return passesInEachDatabase(new WritableTransactions());
    }

    /**
     * Verifies that no user created a base type (R004). Composite types, enums, domains and ranges are not base types.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoBaseTypes();
     *
     * // fails after CREATE TYPE app.money (INPUT = …, OUTPUT = …):
     * // [R004] Use of CREATE TYPE (database "orders")
     * assertThat(source).hasNoBaseTypes();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a base type, or a database cannot be read
     */
    default SELF hasNoBaseTypes() {
        return passesInEachDatabase(new BaseTypes());
    }
}
