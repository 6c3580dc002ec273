package io.github.migrationreadiness.jupiter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a read-only {@link java.sql.Connection} or {@link javax.sql.DataSource} of the target. The sessions are the
 * test's own and closed after it.
 *
 * <pre>{@code
 * @Test
 * void hasOrders(@FromTarget Connection connection) throws SQLException { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface FromTarget {}
