package io.github.migrationreadiness.suite;

import static io.github.migrationreadiness.MigrationAssertions.assertThat;

import io.github.migrationreadiness.jupiter.MigrationReadiness;
import io.github.migrationreadiness.postgres.SourceServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rights and time-outs of the login's sessions on the source. */
@MigrationReadiness
@TestMethodOrder(ByCode.class)
public interface SourceSessionChecks {

    /**
     * Verifies that the login owns the databases and is allowed to read and write all objects in them (603110).
     *
     * @param source injected
     */
    @Test
    @Tag("603110")
    @Tag("privileges")
    @Tag("source")
    @DisplayName("603110 the login has sufficient privileges on all objects")
    default void sourceHasSufficientPrivileges(SourceServer source) {
        assertThat(source).hasSufficientPrivileges();
    }

    /**
     * Verifies that transactions of the login are not read-only (603112).
     *
     * @param source injected
     */
    @Test
    @Tag("603112")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("603112 transactions are not read-only")
    default void sourceHasWritableTransactions(SourceServer source) {
        assertThat(source).hasWritableTransactions();
    }

    /**
     * Verifies that the source keeps idle connections alive (R001).
     *
     * @param source injected
     */
    @Test
    @Tag("R001")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R001 the source keeps idle connections alive")
    default void sourceHasTcpKeepalives(SourceServer source) {
        assertThat(source).hasTcpKeepalives();
    }

    /**
     * Verifies that the source does not end sessions that idle in a transaction (R002).
     *
     * @param source injected
     */
    @Test
    @Tag("R002")
    @Tag("configuration")
    @Tag("source")
    @DisplayName("R002 the source does not terminate sessions that are idle in a transaction")
    default void sourceHasNoIdleInTransactionTimeout(SourceServer source) {
        assertThat(source).hasNoIdleInTransactionTimeout();
    }
}
