package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.ForEachDatabase;
import io.github.migrationreadiness.postgres.SourceDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every test of one database, run for each database of the plan.
 *
 * <pre>{@code
 * class OrdersDatabasesTest implements DatabaseReadiness {}
 * }</pre>
 */
@ForEachDatabase
public interface DatabaseReadiness {

    /**
     * Verifies that a session can be opened in the database; it fails with the code of whatever stands in the
     * way: 603102, 603110, R006, or what is wrong with the server (603000).
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
     * Verifies that there is no collation of one's own (603403).
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
     * Verifies that nobody created a cast (603409).
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
}
