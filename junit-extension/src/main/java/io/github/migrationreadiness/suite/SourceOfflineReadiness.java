package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of the source of an offline migration.
 *
 * <pre>{@code
 * class OrdersSourceTest implements SourceOfflineReadiness {}
 * }</pre>
 */
@MigrationReadiness(mode = Mode.OFFLINE)
public interface SourceOfflineReadiness extends SourceReadiness {}
