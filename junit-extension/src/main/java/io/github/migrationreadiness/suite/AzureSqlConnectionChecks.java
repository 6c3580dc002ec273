package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Connections to the Azure SQL target, and its product. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface AzureSqlConnectionChecks {

    /**
     * Verifies that a session can be opened on the target (R050).
     *
     * @param target injected
     */
    @Test
    @Tag("R050")
    @Tag("connection")
    @Tag("target")
    @DisplayName("R050 the target can be opened")
    default void targetIsReachable(AzureSqlTarget target) {
        assertThat(target).isReachable();
    }

    /**
     * Verifies that the product that answers is the one that was declared (R051).
     *
     * @param target injected
     */
    @Test
    @Tag("R051")
    @Tag("connection")
    @Tag("target")
    @DisplayName("R051 the target is of the declared kind")
    default void targetMatchesDeclaredKind(AzureSqlTarget target) {
        assertThat(target).matchesDeclaredKind();
    }
}
