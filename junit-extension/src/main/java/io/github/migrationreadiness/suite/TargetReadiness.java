package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of the target alone, of any migration. Comparisons with the source are in {@link OnlineMigrationReadiness}
 * and {@link OfflineMigrationReadiness}.
 *
 * <pre>{@code
 * class OrdersTargetTest implements TargetReadiness {}
 * }</pre>
 */
@MigrationReadiness
public interface TargetReadiness extends TargetConnectionChecks, TargetConfigurationChecks, TargetSessionChecks {}
