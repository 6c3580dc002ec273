package io.github.migrationreadiness;

import io.github.migrationreadiness.sqlserver.SqlServer;
import io.github.migrationreadiness.sqlserver.check.Reachable;

/**
 * Assertions on a SQL Server or an Azure SQL target and the connection to it.
 *
 * @param <SELF> the type of the assertion
 * @param <ACTUAL> the type of the server
 */
public abstract class AbstractSqlServerAssert<
                SELF extends AbstractSqlServerAssert<SELF, ACTUAL>, ACTUAL extends SqlServer>
        extends AbstractReadinessAssert<SELF, ACTUAL> {

    /**
     * Creates the assertion.
     *
     * @param actual the server
     * @param selfType the type of the assertion
     */
    protected AbstractSqlServerAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Verifies that a connection can be opened (R050).
     *
     * <pre>{@code
     * // passes on a server that listens
     * assertThat(source).isReachable();
     *
     * // fails where host, login or firewall refuse the connection:
     * // [R050] Connection failed: Login failed for user 'migrator'. …
     * assertThat(source).isReachable();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws io.github.migrationreadiness.check.ReadinessError if a connection cannot be opened
     */
    public SELF isReachable() {
        return passes(new Reachable());
    }
}
