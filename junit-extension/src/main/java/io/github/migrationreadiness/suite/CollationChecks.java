package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.PostgresSource;
import io.github.migrationreadiness.postgres.TargetServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Collations of the source on the target; each test checks all databases of the plan, or the one that it runs for. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface CollationChecks {

    /**
     * Verifies that the target knows the locale of each database (603401).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603401")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603401 the target has the locale of each database")
    default void sourceHasDatabaseCollationOnTarget(PostgresSource source, TargetServer target) {
        assertThat(source).hasDatabaseCollationOn(target);
    }

    /**
     * Verifies that the target has every collation of the server's own that columns and other objects name (603402).
     *
     * @param source injected
     * @param target injected
     */
    @Test
    @Tag("603402")
    @Tag("collation")
    @Tag("source")
    @DisplayName("603402 the target has the collations of columns")
    default void sourceHasColumnCollationsOnTarget(PostgresSource source, TargetServer target) {
        assertThat(source).hasColumnCollationsOn(target);
    }
}
