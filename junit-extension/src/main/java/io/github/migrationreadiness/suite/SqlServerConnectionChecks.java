package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.sqlserver.SqlServerSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whether a session can be opened on the SQL Server. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SqlServerConnectionChecks {

    /**
     * Verifies that a session can be opened on the source (R050).
     *
     * @param source injected
     */
    @Test
    @Tag("R050")
    @Tag("connection")
    @Tag("source")
    @DisplayName("R050 the source can be opened")
    default void sourceIsReachable(SqlServerSource source) {
        assertThat(source).isReachable();
    }
}
