package io.github.migrationreadiness.provider;

import io.github.migrationreadiness.config.ServerSettings;
import io.github.migrationreadiness.postgres.Password;
import java.util.Optional;

/** A server that is started at the first question to it, dressed up and filled, and stopped at the end. */
final class StartedProvider implements ServerProvider {

    static final String MAINTENANCE_DATABASE = "postgres";

    private final ServerSettings settings;
    private final Starter starter;
    private final OwnServer<StartedServer> server;

    StartedProvider(ServerSettings settings, Starter starter) {
        this.settings = settings;
        this.starter = starter;
        this.server = new OwnServer<>(settings.side(), starter.start(), this::fill, StartedServer::close);
    }

    @Override
    public ServerAccess access() {
        return ServerAccess.by(() -> server.running().url(MAINTENANCE_DATABASE), Optional.of(user()), password());
    }

    @Override
    public void close() {
        server.close();
    }

    private void fill(StartedServer started) {
        settings.simulation().ifPresent(it -> SimulatedTarget.setUp(started, it, user(), password()));
        settings.initScript().ifPresent(script -> InitScript.at(script).runOn(started));
    }

    private String user() {
        return settings.user().orElseGet(this::defaultUser);
    }

    private String defaultUser() {
        return settings.simulation().isPresent() ? SimulatedTarget.MIGRATION_LOGIN : Starter.SUPERUSER;
    }

    /** A started server trusts, or knows one password only; a login of the init script may have its own. */
    private Optional<Password> password() {
        return settings.password().or(starter::password);
    }
}
