package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Objects in the databases of the source that a restore refuses, most of them to a login without superuser; each test checks all databases of
 * the plan, or the one that it runs for.
 */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface RestorabilityChecks {

    /**
     * Verifies that there is no function in C or internal (R120).
     *
     * @param source injected
     */
    @Test
    @Tag("R120")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R120 there are no functions in C or internal")
    default void sourceHasNoFunctionsInC(PostgresSource source) {
        assertThat(source).hasNoFunctionsInC();
    }

    /**
     * Verifies that nobody created an access method (R121).
     *
     * @param source injected
     */
    @Test
    @Tag("R121")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R121 there are no user-defined access methods")
    default void sourceHasNoUserDefinedAccessMethods(PostgresSource source) {
        assertThat(source).hasNoUserDefinedAccessMethods();
    }

    /**
     * Verifies that nobody created an operator class or an operator family (R122).
     *
     * @param source injected
     */
    @Test
    @Tag("R122")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R122 there are no user-defined operator classes")
    default void sourceHasNoUserDefinedOperatorClasses(PostgresSource source) {
        assertThat(source).hasNoUserDefinedOperatorClasses();
    }

    /**
     * Verifies that there is no event trigger (R123).
     *
     * @param source injected
     */
    @Test
    @Tag("R123")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R123 there are no event triggers")
    default void sourceHasNoEventTriggers(PostgresSource source) {
        assertThat(source).hasNoEventTriggers();
    }

    /**
     * Verifies that nobody created a foreign-data wrapper, and warns of foreign servers (R124).
     *
     * @param source injected
     */
    @Test
    @Tag("R124")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R124 there are no foreign-data wrappers and servers")
    default void sourceHasNoForeignData(PostgresSource source) {
        assertThat(source).hasNoForeignData();
    }

    /**
     * Verifies that nobody created a transform (R125).
     *
     * @param source injected
     */
    @Test
    @Tag("R125")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R125 there are no user-defined transforms")
    default void sourceHasNoUserDefinedTransforms(PostgresSource source) {
        assertThat(source).hasNoUserDefinedTransforms();
    }

    /**
     * Verifies that there is no publication of all tables or schemas, and no subscription (R126).
     *
     * @param source injected
     */
    @Test
    @Tag("R126")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R126 there are no publications of all tables and no subscriptions")
    default void sourceHasNoPublicationsOfAllTables(PostgresSource source) {
        assertThat(source).hasNoPublicationsOfAllTables();
    }

    /**
     * Verifies that no function is leakproof or has a support function, and no aggregate has a state of type internal (R127).
     *
     * @param source injected
     */
    @Test
    @Tag("R127")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R127 there are no functions with options of superusers")
    default void sourceHasNoPrivilegedFunctions(PostgresSource source) {
        assertThat(source).hasNoPrivilegedFunctions();
    }

    /**
     * Verifies that there is no text search parser or template, and no dictionary with files of its own (R128).
     *
     * @param source injected
     */
    @Test
    @Tag("R128")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R128 there are no text search parsers, templates and files")
    default void sourceHasNoUnsupportedTextSearch(PostgresSource source) {
        assertThat(source).hasNoUnsupportedTextSearch();
    }

    /**
     * Verifies that no object needs what PostgreSQL removed before the major of the target; without a target it warns of all
     * (R130).
     *
     * @param source injected
     */
    @Test
    @Tag("R130")
    @Tag("version")
    @Tag("source")
    @DisplayName("R130 there are no objects that a later major refuses")
    default void sourceHasNothingRefusedByLaterMajors(PostgresSource source) {
        assertThat(source).hasNothingRefusedByLaterMajors();
    }

    /**
     * Verifies that the functions that run during a restore need no search_path (R131).
     *
     * @param source injected
     */
    @Test
    @Tag("R131")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R131 there are no functions that need search_path")
    default void sourceHasNoUnpinnedFunctions(PostgresSource source) {
        assertThat(source).hasNoUnpinnedFunctions();
    }

    /**
     * Warns of CHECK constraints whose function reads a table (R132).
     *
     * @param source injected
     */
    @Test
    @Tag("R132")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R132 there are no CHECK constraints that read tables")
    default void sourceHasNoTableReadingChecks(PostgresSource source) {
        assertThat(source).hasNoTableReadingChecks();
    }
}
