package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.ForEachDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.connection.DatabasesExist;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every test of one database, run for each database of the plan. Comparisons with the target are in
 * {@link MigratedDatabaseReadiness}.
 *
 * <pre>{@code
 * class OrdersDatabasesTest implements DatabaseReadiness {}
 * }</pre>
 */
@ForEachDatabase
@TestMethodOrder(ByCode.class)
public interface DatabaseReadiness {

    /**
     * Verifies that a session can be opened in the database; it fails with the code of the
     * cause: 603102, 603110, R006, or a code of the server (603000).
     *
     * @param database injected
     */
    @Test
    @Tag("603000")
    @Tag("connection")
    @Tag("source")
    @DisplayName("603000 the database can be opened")
    default void databaseIsReachable(SourceDatabase database) {
        assertThat(database).isReachable();
    }

    /**
     * Verifies that the database accepts connections: it is neither closed nor invalid (R006).
     *
     * @param database injected
     */
    @Test
    @Tag("R006")
    @Tag("connection")
    @Tag("source")
    @DisplayName("R006 the database lets sessions in")
    default void databaseAcceptsConnections(SourceDatabase database) {
        assertThat(database).acceptsConnections();
    }

    /**
     * Verifies that the database exists, and is no template (603102).
     *
     * @param database injected
     */
    @Test
    @Tag("603102")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603102 the database exists")
    default void databaseExists(SourceDatabase database) {
        assertThat(database).passesInEachDatabase(new DatabasesExist());
    }

    /**
     * Verifies that the login owns the database and is allowed to read and write all objects in it (603110).
     *
     * @param database injected
     */
    @Test
    @Tag("603110")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("603110 the login may read and write everything")
    default void databaseHasSufficientPrivileges(SourceDatabase database) {
        assertThat(database).hasSufficientPrivileges();
    }

    /**
     * Verifies that transactions of the login are not read-only (603112).
     *
     * @param database injected
     */
    @Test
    @Tag("603112")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603112 transactions are not read-only")
    default void databaseHasWritableTransactions(SourceDatabase database) {
        assertThat(database).hasWritableTransactions();
    }

    /**
     * Verifies that there are no user-defined collations (603403).
     *
     * @param database injected
     */
    @Test
    @Tag("603403")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603403 there are no user-defined collations")
    default void databaseHasNoUserDefinedCollations(SourceDatabase database) {
        assertThat(database).hasNoUserDefinedCollations();
    }

    /**
     * Verifies that there is no table WITH OIDS (603404).
     *
     * @param database injected
     */
    @Test
    @Tag("603404")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603404 there are no tables with OIDs")
    default void databaseHasNoTablesWithOids(SourceDatabase database) {
        assertThat(database).hasNoTablesWithOids();
    }

    /**
     * Verifies that no extension is in {@code pg_catalog} or {@code information_schema} without need (603407).
     *
     * @param database injected
     */
    @Test
    @Tag("603407")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603407 no extension is in a system schema")
    default void databaseHasNoExtensionsInSystemSchema(SourceDatabase database) {
        assertThat(database).hasNoExtensionsInSystemSchema();
    }

    /**
     * Verifies that there are no user-defined casts (603409).
     *
     * @param database injected
     */
    @Test
    @Tag("603409")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603409 there are no user-defined casts")
    default void databaseHasNoUserDefinedCasts(SourceDatabase database) {
        assertThat(database).hasNoUserDefinedCasts();
    }

    /**
     * Verifies that no privileges on system tables and functions were granted (603410).
     *
     * @param database injected
     */
    @Test
    @Tag("603410")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("603410 nobody was granted privileges on system tables")
    default void databaseHasNoSystemTablePermissions(SourceDatabase database) {
        assertThat(database).hasNoSystemTablePermissions();
    }

    /**
     * Verifies that there are no procedural languages but those that the target offers (603413).
     *
     * @param database injected
     */
    @Test
    @Tag("603413")
    @Tag("extension")
    @Tag("source")
    @DisplayName("603413 there are only languages that the target offers")
    default void databaseHasNoUnsupportedLanguages(SourceDatabase database) {
        assertThat(database).hasNoUnsupportedLanguages();
    }

    /**
     * Verifies that there is no base type (R004).
     *
     * @param database injected
     */
    @Test
    @Tag("R004")
    @Tag("schema")
    @Tag("source")
    @DisplayName("R004 there are no base types")
    default void databaseHasNoBaseTypes(SourceDatabase database) {
        assertThat(database).hasNoBaseTypes();
    }
}
