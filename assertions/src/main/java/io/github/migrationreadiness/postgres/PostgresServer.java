package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Role;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.server.Attempt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server of the migration. It connects at the first question and not before; facts are read once and kept, failures
 * too, until {@link #refresh()}.
 */
public abstract sealed class PostgresServer implements Openable, AutoCloseable permits SourceServer, TargetServer {

    private final ServerSpec spec;
    private final PostgresInstance instance;
    private final Recorder recorder;

    PostgresServer(ServerSpec spec, PostgresInstance instance, Recorder recorder) {
        this.spec = spec;
        this.instance = instance;
        this.recorder = recorder;
    }

    /** {@return host and port, such as {@code db.example.net:5432}} */
    public String address() {
        return asked().address();
    }

    /**
     * {@return the version of the server}
     *
     * @throws InconclusiveException if the server cannot be opened
     */
    public ServerVersion version() {
        return asked().version();
    }

    /**
     * {@return who runs the server, configured or detected}
     *
     * @throws InconclusiveException if the server cannot be opened
     */
    public ServerKind kind() {
        recorder.used();
        return spec.kind().orElseGet(() -> KindDetection.of(this));
    }

    /** {@return host and port, if a session has been asked for already; asking opens nothing} */
    public Optional<String> knownAddress() {
        return instance.isAsked() ? Optional.of(instance.address()) : Optional.empty();
    }

    /** {@return the version, if the server has been opened already; asking opens nothing} */
    public Optional<ServerVersion> knownVersion() {
        return isOpened() ? Optional.of(instance.version()) : Optional.empty();
    }

    /** {@return who runs the server, if that is configured or the server has been opened; asking opens nothing} */
    public Optional<ServerKind> knownKind() {
        return spec.kind().or(() -> isOpened() ? Optional.of(KindDetection.of(this)) : Optional.empty());
    }

    /**
     * {@return the role that the sessions log in with}
     *
     * @throws InconclusiveException if the server cannot be opened
     */
    public Role login() {
        return read(Role.LOGIN)
                .first()
                .orElseThrow(
                        () -> InconclusiveException.inconclusive("the server does not list the session's login", ""));
    }

    /** {@return what stands in for a flexible server that cannot be asked itself} */
    public ReferenceData referenceData() {
        return spec.referenceData();
    }

    /**
     * Reads a fact of the server.
     *
     * @param query what to read
     * @param <T> the type of a row
     * @return the rows
     * @throws InconclusiveException if the server cannot be opened, or does not answer this query
     */
    public <T> Rows<T> read(NamedQuery<T> query) {
        return asked().rows(instance.ownDatabase(), query);
    }

    @Override
    public Optional<ConnectionFault> fault() {
        return asked().server().fault();
    }

    /**
     * {@return what the migration opens here: the server, and each database that the plan names for it; where the server
     * cannot be opened, what stands in the way}
     */
    public List<Openable> toOpen() {
        try {
            return fault().map(this::inTheWay).orElseGet(() -> serverAnd(toMigrate()));
        } catch (InconclusiveException inconclusive) {
            return List.of(this);
        }
    }

    /** A fault of one database is that database's, if the plan names it. */
    private List<Openable> inTheWay(ConnectionFault fault) {
        return fault.ofDatabase() && plan().databases().contains(fault.database())
                ? List.copyOf(named())
                : List.of(this);
    }

    private List<Openable> serverAnd(List<? extends Openable> databases) {
        return Stream.concat(Stream.of(this), databases.stream()).toList();
    }

    /** {@return the databases of the plan that the migration opens, listed by a server that answers} */
    abstract List<? extends Openable> toMigrate();

    /** {@return the databases that the plan names} */
    abstract List<? extends Openable> named();

    @Override
    public Connection openConnection() throws SQLException {
        return asked().openForUser(instance.ownDatabase());
    }

    /** Forgets all facts and failures: the next question asks the server again. */
    public void refresh() {
        instance.refresh();
    }

    /**
     * Ends what the server is doing for any of its views, statements that run on it too. What is known by then can still be
     * judged; every other check is inconclusive. For a program that is asked to stop, on whichever thread.
     */
    public void interrupt() {
        instance.interrupt();
    }

    /** Ends the use of the server by all of its views. */
    @Override
    public void close() {
        instance.close();
    }

    @Override
    public Plan plan() {
        return spec.plan();
    }

    /**
     * Naming a server never opens it: a server that nobody asked yet, and one that does not even start, may have no address.
     * Why it does not is told by whoever asked it for more than its name.
     */
    @Override
    public String server() {
        try {
            return instance.isAsked() ? side() + " " + instance.address() + versionInBrackets() : toString();
        } catch (RuntimeException broken) {
            return toString();
        }
    }

    private String versionInBrackets() {
        return knownVersion()
                .map(version -> " (PostgreSQL " + version + simulation() + ")")
                .orElse("");
    }

    private String simulation() {
        return spec.kind().filter(ServerKind.SIMULATED::equals).isPresent() ? ", SIMULATED" : "";
    }

    private boolean isOpened() {
        return instance.isAsked() && instance.server() instanceof Attempt.Opened;
    }

    @Override
    public void record(CheckResult result) {
        recorder.record(result);
    }

    /** {@return the side alone: the address may be that of a server that has yet to be started} */
    @Override
    public String toString() {
        return side() + " server";
    }

    static String requireName(String database) {
        if (requireNonNull(database, "name").isEmpty()) {
            throw new IllegalArgumentException("The name of a database is empty");
        }
        return database;
    }

    ServerSpec spec() {
        return spec;
    }

    PostgresInstance instance() {
        return instance;
    }

    /** {@return the server behind this view, to give out what it knows} */
    PostgresInstance asked() {
        recorder.used();
        return instance;
    }

    Recorder recorder() {
        return recorder;
    }

    @Override
    public abstract Side side();
}
