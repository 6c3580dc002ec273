package io.github.migrationreadiness;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.restore.AccessMethods;
import io.github.migrationreadiness.postgres.restore.EventTriggers;
import io.github.migrationreadiness.postgres.restore.ForeignData;
import io.github.migrationreadiness.postgres.restore.FunctionsInC;
import io.github.migrationreadiness.postgres.restore.OperatorClasses;
import io.github.migrationreadiness.postgres.restore.PrivilegedFunctions;
import io.github.migrationreadiness.postgres.restore.Publications;
import io.github.migrationreadiness.postgres.restore.TableReadingChecks;
import io.github.migrationreadiness.postgres.restore.TextSearchObjects;
import io.github.migrationreadiness.postgres.restore.Transforms;
import io.github.migrationreadiness.postgres.restore.UnpinnedFunctions;
import io.github.migrationreadiness.postgres.restore.VersionJump;

/**
 * Assertions on objects that only a superuser may create, or that nobody can restore, so that a restore by the administrator of
 * the target goes on without them. {@link DatabaseAssertions} has them all.
 *
 * <p>PostgreSQL refuses these objects, most of them to a login that is no superuser. What the administrator of a flexible server
 * may create besides is not documented for most of them; each finding says so.
 *
 * @param <SELF> the type of the assertion
 */
public interface RestorabilityAssertions<SELF extends RestorabilityAssertions<SELF>> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, either built in or your own.
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     * @see DatabaseAssertions#passesInEachDatabase(Check)
     */
    SELF passesInEachDatabase(Check<? super SourceDatabase> check);

    /**
     * Verifies that no user created a function in {@code c} or {@code internal} (R120). Functions of extensions, aggregates
     * and the constructors of ranges do not count. Those of a base type are named with it (R004), those of a procedural
     * language with that (603413).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoFunctionsInC();
     *
     * // fails after CREATE FUNCTION app.small(text) RETURNS text LANGUAGE internal AS 'lower':
     * // [R120] Functions in C or internal (database "orders")
     * assertThat(source).hasNoFunctionsInC();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a function, or a database cannot be read
     */
    default SELF hasNoFunctionsInC() {
        return passesInEachDatabase(new FunctionsInC());
    }

    /**
     * Verifies that no user created an access method (R121). Those of extensions, such as {@code bloom}, do not count. Not
     * applicable to PostgreSQL 9.5, where nobody can create one.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUserDefinedAccessMethods();
     *
     * // fails after CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler:
     * // [R121] User-defined access methods (database "orders")
     * assertThat(source).hasNoUserDefinedAccessMethods();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is an access method of a user, or a database cannot be read
     */
    default SELF hasNoUserDefinedAccessMethods() {
        return passesInEachDatabase(new AccessMethods());
    }

    /**
     * Verifies that no user created an operator class or an operator family (R122). Those of extensions, such as
     * {@code pg_trgm}, do not count. Operators that somebody added to a built-in family only warn: they are not dumped, and
     * nothing fails.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUserDefinedOperatorClasses();
     *
     * // fails after CREATE OPERATOR CLASS app.reversed FOR TYPE integer USING btree AS …:
     * // [R122] User-defined operator classes (database "orders")
     * assertThat(source).hasNoUserDefinedOperatorClasses();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is an operator class or family of a user, or a database cannot be read
     */
    default SELF hasNoUserDefinedOperatorClasses() {
        return passesInEachDatabase(new OperatorClasses());
    }

    /**
     * Verifies that there is no event trigger (R123). Disabled ones count too; those of extensions do not, nor do functions
     * that return {@code event_trigger}.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoEventTriggers();
     *
     * // fails after CREATE EVENT TRIGGER audit ON ddl_command_end …:
     * // [R123] Event triggers (database "orders")
     * assertThat(source).hasNoEventTriggers();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is an event trigger, or a database cannot be read
     */
    default SELF hasNoEventTriggers() {
        return passesInEachDatabase(new EventTriggers());
    }

    /**
     * Verifies that no user created a foreign-data wrapper (R124). Foreign servers of the wrappers of extensions only warn,
     * so that the assertion fails on them only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoForeignData();
     *
     * // fails after CREATE FOREIGN DATA WRAPPER files:
     * // [R124] Foreign data (database "orders")
     * assertThat(source).hasNoForeignData();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a foreign-data wrapper of a user, or a database cannot be read
     */
    default SELF hasNoForeignData() {
        return passesInEachDatabase(new ForeignData());
    }

    /**
     * Verifies that no user created a transform (R125). Those of extensions do not count.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUserDefinedTransforms();
     *
     * // fails after CREATE TRANSFORM FOR integer LANGUAGE sql (…):
     * // [R125] User-defined transforms (database "orders")
     * assertThat(source).hasNoUserDefinedTransforms();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is a transform of a user, or a database cannot be read
     */
    default SELF hasNoUserDefinedTransforms() {
        return passesInEachDatabase(new Transforms());
    }

    /**
     * Verifies that there is no publication of all tables or of all tables in a schema, and no subscription (R126).
     * Publications of named tables do not count. Not applicable below PostgreSQL 10, which has neither.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoPublicationsOfAllTables();
     *
     * // fails after CREATE PUBLICATION everything FOR ALL TABLES:
     * // [R126] Publications of all tables, and subscriptions (database "orders")
     * assertThat(source).hasNoPublicationsOfAllTables();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a publication or a subscription, or a database cannot be read
     */
    default SELF hasNoPublicationsOfAllTables() {
        return passesInEachDatabase(new Publications());
    }

    /**
     * Verifies that no function is {@code LEAKPROOF} or has a support function, and that no aggregate has a state of type
     * {@code internal} (R127). Functions of extensions do not count, nor do those in C, which have another code
     * ({@link #hasNoFunctionsInC}).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoPrivilegedFunctions();
     *
     * // fails after ALTER FUNCTION app.f(integer) LEAKPROOF:
     * // [R127] Leakproof functions, support functions, aggregates over internal (database "orders")
     * assertThat(source).hasNoPrivilegedFunctions();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a function or aggregate, or a database cannot be read
     */
    default SELF hasNoPrivilegedFunctions() {
        return passesInEachDatabase(new PrivilegedFunctions());
    }

    /**
     * Verifies that no user created a text search parser or template, and that no dictionary needs a file that PostgreSQL
     * does not ship (R128). Configurations do not count, nor do dictionaries over stock files.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoUnsupportedTextSearch();
     *
     * // fails after CREATE TEXT SEARCH TEMPLATE app.plain (LEXIZE = dsimple_lexize):
     * // [R128] Text search parsers, templates and files (database "orders")
     * assertThat(source).hasNoUnsupportedTextSearch();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such an object, or a database cannot be read
     */
    default SELF hasNoUnsupportedTextSearch() {
        return passesInEachDatabase(new TextSearchObjects());
    }

    /**
     * Verifies that no object needs what PostgreSQL removed between the major of the source and that of the target (R130), such
     * as views over {@code pg_attrdef.adsrc} on the way to 12 and later. The target is the one that the source knows
     * ({@link io.github.migrationreadiness.postgres.SourceServer#migratingTo}); without one, it warns of all such objects.
     * Functions that name such things in their bodies only warn, because they fail when they are called. A warning fails only
     * if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source.migratingTo(target)).hasNothingRefusedByLaterMajors();
     *
     * // fails from 11 to 16 with a view over pg_attrdef.adsrc:
     * // [R130] Objects that a later major refuses (database "orders")
     * assertThat(source.migratingTo(target)).hasNothingRefusedByLaterMajors();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such an object, or a database or the version of the target cannot be read
     * @see #hasNothingRefusedBy(String)
     */
    default SELF hasNothingRefusedByLaterMajors() {
        return passesInEachDatabase(new VersionJump());
    }

    /**
     * Verifies that no object needs what PostgreSQL removed up to the given major version (R130). No target is needed. What the
     * source is asked is the same for every version, and is read once.
     *
     * <pre>{@code
     * // passes with a view over pg_attrdef.adsrc
     * assertThat(source).hasNothingRefusedBy("11");
     *
     * // fails:
     * // [R130] Objects that a later major refuses (database "orders")
     * assertThat(source).hasNothingRefusedBy("16");
     * }</pre>
     *
     * @param major the major version of the target to be
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if it is no major version
     * @throws ReadinessError if there is such an object, or a database cannot be read
     */
    default SELF hasNothingRefusedBy(String major) {
        return passesInEachDatabase(new VersionJump(requireNonNull(major, "major")));
    }

    /**
     * Verifies that the functions of indexes, CHECK constraints, domains, generated columns, partition keys and materialized
     * views find everything that they name without {@code search_path} (R131), because a restore has none. Functions that set
     * {@code search_path} themselves pass. Functions whose names cannot be read only warn, so that the assertion fails on them
     * only if the plan says so.
     *
     * <pre>{@code
     * // passes with an index over app.g(a) whose function calls app.k()
     * assertThat(source).hasNoUnpinnedFunctions();
     *
     * // fails where it calls k():
     * // [R131] Functions that need search_path (database "orders")
     * assertThat(source).hasNoUnpinnedFunctions();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a function, or a database cannot be read
     */
    default SELF hasNoUnpinnedFunctions() {
        return passesInEachDatabase(new UnpinnedFunctions());
    }

    /**
     * Warns of CHECK constraints, also of domains, whose function reads a table (R132): rows are refused where that table is
     * loaded later. A warning fails only if the plan says so.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoTableReadingChecks();
     *
     * // fails, if warnings do, after ALTER TABLE data ADD CHECK (app.is_known(id)):
     * // [R132] CHECK constraints that read tables (database "orders")
     * assertThat(source).hasNoTableReadingChecks();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if there is such a constraint and warnings fail, or a database cannot be read
     */
    default SELF hasNoTableReadingChecks() {
        return passesInEachDatabase(new TableReadingChecks());
    }
}
