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
     * Verifies that a session can be opened (R050).
     *
     * <pre>{@code
     * assertThat(source).isReachable();    // fails with [R050] where host, login or firewall keep the session out
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws io.github.migrationreadiness.check.ReadinessError if no session can be opened
     */
    public SELF isReachable() {
        return passes(new Reachable());
    }
}
