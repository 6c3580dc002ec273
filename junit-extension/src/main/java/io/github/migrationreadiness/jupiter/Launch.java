package io.github.migrationreadiness.jupiter;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.DatabaseProgress;
import io.github.migrationreadiness.postgres.Password;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;

/**
 * What a program that launches tests itself gives them, where a configuration parameter will not do: every listener sees
 * those.
 *
 * @param passwords passwords that it asked for; they beat those of the configuration
 * @param progress receives the progress of reading the databases
 */
public record Launch(Map<Side, Password> passwords, DatabaseProgress progress) {

    /** What tests get of other launchers. */
    static final Launch ORDINARY = new Launch(Map.of(), DatabaseProgress.NONE);

    /**
     * Takes a copy.
     *
     * @param passwords as above
     * @param progress as above
     */
    public Launch {
        passwords = Map.copyOf(passwords);
    }

    /**
     * Gives it to all tests of a session.
     *
     * @param session launches the tests
     */
    public void giveTo(LauncherSession session) {
        session.getStore().put(Namespace.create(Launch.class), Launch.class, this);
    }

    static Launch of(ExtensionContext context) {
        ExtensionContext.Store store =
                context.getStore(StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.create(Launch.class));
        return Optional.ofNullable(store.get(Launch.class, Launch.class)).orElse(ORDINARY);
    }
}
