package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must not be in the databases of the source; each test judges all databases of the plan. */
@MigrationReadiness
public interface SourceContentChecks {

    /**
     * Verifies that there is no collation of one's own (603403).
     *
     * @param source injected
     */
    @Test
    @Tag("603403")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603403 there are no user-defined collations")
    default void sourceHasNoUserDefinedCollations(SourceServer source) {
        assertThat(source).hasNoUserDefinedCollations();
    }

    /**
     * Verifies that there is no table WITH OIDS (603404).
     *
     * @param source injected
     */
    @Test
    @Tag("603404")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603404 there are no tables with OIDs")
    default void sourceHasNoTablesWithOids(SourceServer source) {
        assertThat(source).hasNoTablesWithOids();
    }

    /**
     * Verifies that nobody created a cast (603409).
     *
     * @param source injected
     */
    @Test
    @Tag("603409")
    @Tag("schema")
    @Tag("source")
    @DisplayName("603409 there are no user-defined casts")
    default void sourceHasNoUserDefinedCasts(SourceServer source) {
        assertThat(source).hasNoUserDefinedCasts();
    }
}
