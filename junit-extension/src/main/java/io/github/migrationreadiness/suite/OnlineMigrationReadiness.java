package io.github.migrationreadiness.suite;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.jupiter.MigrationReadiness;

/**
 * Every test of an online migration: source, target, and the two compared.
 *
 * <pre>{@code
 * @MigrationReadiness(databases = {"orders", "billing"})
 * class OrdersReadinessTest implements OnlineMigrationReadiness {}
 * }</pre>
 *
 * <p>A class can override a test, with {@code @Test} again, and leave it out with
 * {@code @Test @Disabled("the reason")}.
 */
@MigrationReadiness(mode = Mode.ONLINE)
public interface OnlineMigrationReadiness extends SourceOnlineReadiness, TargetReadiness, MigrationChecks {}
