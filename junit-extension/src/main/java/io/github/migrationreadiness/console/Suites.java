package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.config.ReadinessSettings;
import io.github.migrationreadiness.suite.OfflineMigrationReadiness;
import io.github.migrationreadiness.suite.OnlineMigrationReadiness;
import io.github.migrationreadiness.suite.SourceOfflineReadiness;
import io.github.migrationreadiness.suite.SourceOnlineReadiness;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** The ready-made suites as classes, in the order of their codes. */
final class Suites {

    private Suites() {}

    /** {@return the suite that fits a migration} */
    static Class<?> of(ReadinessSettings settings) {
        boolean online = settings.plan().mode() == Mode.ONLINE;
        if (settings.target().isEmpty()) {
            return online ? OfOnlineSource.class : OfOfflineSource.class;
        }
        return online ? OfOnlineMigration.class : OfOfflineMigration.class;
    }

    @TestMethodOrder(MethodOrderer.DisplayName.class)
    static final class OfOnlineMigration implements OnlineMigrationReadiness {}

    @TestMethodOrder(MethodOrderer.DisplayName.class)
    static final class OfOfflineMigration implements OfflineMigrationReadiness {}

    @TestMethodOrder(MethodOrderer.DisplayName.class)
    static final class OfOnlineSource implements SourceOnlineReadiness {}

    @TestMethodOrder(MethodOrderer.DisplayName.class)
    static final class OfOfflineSource implements SourceOfflineReadiness {}
}
