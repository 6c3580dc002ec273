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
public interface DatabaseReadiness extends SourceContentChecks, RestorabilityChecks, LeftBehindChecks {

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
    @DisplayName("R006 the database accepts connections")
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
    @DisplayName("603110 the login has sufficient privileges on all objects")
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
}
