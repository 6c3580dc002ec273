package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of the source of an online migration.
 *
 * <pre>{@code
 * class OrdersSourceTest implements SourceOnlineReadiness {}
 * }</pre>
 */
@MigrationReadiness(mode = Mode.ONLINE)
public interface SourceOnlineReadiness extends SourceReadiness, SourceStreamingChecks {}
