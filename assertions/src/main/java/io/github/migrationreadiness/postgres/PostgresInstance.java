package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresBatch;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;
import io.github.migrationreadiness.postgres.catalog.RoundTrip;
import io.github.migrationreadiness.postgres.catalog.ServerVersion;
import io.github.migrationreadiness.postgres.catalog.SessionLimit;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.RunningSessions;
import io.github.migrationreadiness.server.ServerInstance;
import io.github.migrationreadiness.server.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server behind all of its views. A database of it answers for the server. */
final class PostgresInstance extends ServerInstance<ConnectionFault> {

    private final Sessions sessions;
    private final RoundTrip queries;
    private final Limits limits;
    private final DatabaseProgress progress;
    private final SessionTurns turns;
    private final OwnDefaults ownDefaults = new OwnDefaults(this::readOnlyDefault, this::explain);
    private volatile @Nullable ServerVersion version;

    PostgresInstance(
            Sessions sessions, RoundTrip queries, Limits limits, Duration patience, DatabaseProgress progress) {
        this.sessions = sessions;
        this.queries = queries;
        this.limits = limits;
        this.progress = progress;
        this.turns = new SessionTurns(patience, underway()::pass);
    }

    @Override
    public String address() {
        return sessions.endpoint().address();
    }

    @Override
    protected String ownDatabase() {
        return sessions.endpoint().database();
    }

    /** {@return what the built-in checks ask of the server and its databases} */
    RoundTrip queries() {
        return queries;
    }

    /** {@return the version that each session tells from its start} */
    ServerVersion version() {
        server().facts();
        return requireNonNull(version, "version");
    }

    /** {@return whether somebody has tried to open a database; asking opens nothing} */
    boolean isTried(String database) {
        return known(database)
                .or(() -> known(ownDatabase()))
                .filter(it -> it.answersFor(database))
                .isPresent();
    }

    /** It takes a session of its own, because all the others are read-only from their start and see nothing else. */
    ReadOnlyDefault ownReadOnlyDefault(String database) {
        database(database).facts();
        return ownDefaults.in(database);
    }

    private ReadOnlyDefault readOnlyDefault(String database) throws SQLException {
        requireOpen();
        try {
            return inTurn(
                    database,
                    () -> sessions.openWithOwnDefault(database),
                    session -> ReadOnlyDefault.of(session.connection(), limits));
        } catch (SQLException lost) {
            requireNotInterrupted(lost);
            throw lost;
        }
    }

    Connection openForUser(String database) throws SQLException {
        requireOpen();
        return turns.take(() -> sessions.openForUser(database), hopeless(database));
    }

    @Override
    public void refresh() {
        super.refresh();
        ownDefaults.forget();
    }

    @Override
    protected void progressed(int read, int all) {
        progress.read(read, all);
    }

    @Override
    protected Facts read(String database, Session session) throws SQLException {
        ServerVersion found = ServerVersion.of(session.connection().getMetaData());
        version = found;
        Facts facts = new Facts(connection -> PostgresBatch.on(connection, found, limits));
        facts.load(session.connection(), queries(database));
        return facts;
    }

    private List<NamedQuery<?>> queries(String database) {
        return database.equals(ownDatabase()) ? queries.all() : queries.ofDatabase();
    }

    /** A server without a free connection is asked again. */
    @Override
    protected boolean isLasting(SQLException failure, boolean opened) {
        return !opened && ConnectionLimit.metBy(failure).isEmpty();
    }

    @Override
    protected <T> T in(String database, RunningSessions.Work<Session, T> work) throws SQLException {
        return inTurn(database, () -> sessions.open(database), work);
    }

    private <T> T inTurn(
            String database, RunningSessions.Opening<PostgresSession> opening, RunningSessions.Work<Session, T> work)
            throws SQLException {
        return turns.take(() -> underway().run(opening, work), hopeless(database));
    }

    /** No session ends where none is let in. */
    private Predicate<SQLException> hopeless(String database) {
        return refusal -> limitMet(refusal, database)
                .filter(limit -> limit.sessions() == 0)
                .isPresent();
    }

    @Override
    protected ConnectionFault explain(SQLException failure, String database) {
        ConnectionFault fault = sessions.explain(failure, database);
        return limitMet(failure, database)
                .map(limit -> fault.explainedBy(limit.toString()))
                .orElse(fault);
    }

    private Optional<SessionLimit> limitMet(SQLException failure, String database) {
        return ConnectionLimit.metBy(failure).flatMap(limit -> limit.valueFor(database, known(ownDatabase())));
    }
}
