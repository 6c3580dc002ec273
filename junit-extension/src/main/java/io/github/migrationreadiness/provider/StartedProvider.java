package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that is started at the first question to it, dressed up and filled, and stopped at the end. */
final class StartedProvider implements ServerProvider {

    static final String MAINTENANCE_DATABASE = "postgres";

    private final ServerSettings settings;
    private final Starter starter;
    private @Nullable StartedServer server;
    private @Nullable RuntimeException failure;
    private boolean closed;

    private StartedProvider(ServerSettings settings, Starter starter) {
        this.settings = settings;
        this.starter = starter;
    }

    static ServerProvider of(ServerSettings settings, Starter starter) {
        return new StartedProvider(settings, starter);
    }

    @Override
    public ServerAccess access() {
        return ServerAccess.by(() -> running().url(MAINTENANCE_DATABASE), Optional.of(user()), password());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }

    private synchronized StartedServer running() {
        if (closed) {
            throw new IllegalStateException("The " + settings.side() + " was closed with its test plan");
        }
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            server = remembering(this::start);
        }
        return server;
    }

    /** What fails is not tried again: it costs its time once per plan, not once per test. */
    private StartedServer remembering(Supplier<StartedServer> start) {
        try {
            return start.get();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private StartedServer start() {
        StartedServer started = starter.start();
        try {
            settings.simulation().ifPresent(it -> SimulatedTarget.dressUp(started, user(), password()));
            settings.initScript().ifPresent(script -> InitScript.at(script).runOn(started));
            return started;
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }

    private String user() {
        return settings.user().orElseGet(this::defaultUser);
    }

    private String defaultUser() {
        return settings.simulation().isPresent() ? SimulatedTarget.MIGRATION_LOGIN : starter.superuser();
    }

    /** A started server trusts, or knows one password only; a login of the init script may have its own. */
    private Optional<Password> password() {
        return settings.password().or(starter::password);
    }
}
