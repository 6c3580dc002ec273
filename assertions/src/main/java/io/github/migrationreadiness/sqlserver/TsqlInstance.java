package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.internal.Memo;
import io.github.migrationreadiness.internal.SideBySide;
import io.github.migrationreadiness.sqlserver.catalog.Facts;
import io.github.migrationreadiness.sqlserver.catalog.Limits;
import io.github.migrationreadiness.sqlserver.catalog.LoginRights;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One server behind all of its views. Server and databases are opened once each and left at once: their facts stay, failures
 * too, so that a dead server costs one time-out and a live one no idle session.
 */
final class TsqlInstance implements AutoCloseable {

    /** Stands for the server among the names of databases. */
    private static final String SERVER = "";

    private final TsqlSessions sessions;
    private final RoundTrip queries;
    private final Limits limits;
    private final Map<String, Memo<Attempt>> attempts = new ConcurrentHashMap<>();
    private final Map<String, SqlServerFault> gone = new ConcurrentHashMap<>();
    private volatile boolean closed;

    TsqlInstance(TsqlSessions sessions, RoundTrip queries, Limits limits) {
        this.sessions = sessions;
        this.queries = queries;
        this.limits = limits;
    }

    String address() {
        return sessions.address();
    }

    /** What was found already: asking for it opens nothing. */
    Optional<ServerIdentity> knownIdentity() {
        return Optional.ofNullable(attempts.get(SERVER)).flatMap(Memo::known).flatMap(Attempt::identity);
    }

    Attempt server() {
        return attempt(SERVER);
    }

    /** A server that cannot be opened answers for its databases too. */
    Attempt database(String name) {
        Attempt server = server();
        return server.fault().isPresent() ? server : attempt(name);
    }

    ServerIdentity identity() {
        return first(server().facts().rows(ServerIdentity.OF_SERVER), "its identity");
    }

    <T> List<T> read(TsqlQuery<T> query) {
        return read(SERVER, server(), query);
    }

    <T> List<T> read(String database, TsqlQuery<T> query) {
        return query.isOfServer() ? read(query) : read(database, database(database), query);
    }

    /** Opens several databases side by side, so that many of them do not wait for each other. */
    void open(List<String> databases) {
        if (server().fault().isEmpty()) {
            SideBySide.forEach(
                    databases.stream()
                            .filter(name -> !attempts.containsKey(name))
                            .toList(),
                    this::database);
        }
    }

    void refresh() {
        attempts.clear();
        gone.clear();
    }

    /** Ends what is under way; what is known stays known, and nothing else will be. */
    void interrupt() {
        sessions.interrupt();
    }

    @Override
    public void close() {
        closed = true;
        refresh();
    }

    private <T> List<T> read(String place, Attempt attempt, TsqlQuery<T> query) {
        Facts facts = attempt.facts();
        requireUnderstood(query);
        requireVisible(facts, query);
        return facts.rows(query).orElseGet(() -> ask(place, facts, query));
    }

    private void requireUnderstood(TsqlQuery<?> query) {
        if (!query.isUnderstoodBy(identity())) {
            throw InconclusiveException.notApplicable(
                    "the query for " + query + " is for " + query.range() + ", but the server runs " + identity());
        }
    }

    /** An empty answer means nothing to a login that is shown only a part. */
    private static void requireVisible(Facts facts, TsqlQuery<?> query) {
        LoginRights rights = first(facts.rows(LoginRights.OF_SESSION), "the rights of the login");
        query.visibility().filter(it -> !rights.sees(it)).ifPresent(it -> {
            throw hidden(query, it, rights);
        });
    }

    private static InconclusiveException hidden(TsqlQuery<?> query, Visibility missing, LoginRights rights) {
        return InconclusiveException.inconclusive(
                "login " + rights.login() + " lacks " + missing + " and lacks permission to read all " + query,
                missing.grantTo(rights.quotedLogin()));
    }

    private static <T> T first(Optional<List<T>> rows, String what) {
        return rows.stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> InconclusiveException.inconclusive("the server does not tell " + what, ""));
    }

    private Attempt attempt(String place) {
        requireOpen();
        return attempts.computeIfAbsent(place, name -> new Memo<>(() -> load(name)))
                .get();
    }

    private Attempt load(String place) {
        try {
            return new Attempt.Opened(sessions.in(place, session -> askBuiltIn(place, session)));
        } catch (SQLException failure) {
            if (sessions.isInterrupted(failure)) {
                throw InterruptedRun.inconclusive();
            }
            return new Attempt.Failed(sessions.explain(failure, place));
        } catch (InconclusiveException silent) {
            return new Attempt.Silent(silent);
        }
    }

    private Facts askBuiltIn(String place, Connection session) throws SQLException {
        Facts facts = new Facts(limits);
        if (place.equals(SERVER)) {
            facts.load(session, List.of(ServerIdentity.OF_SERVER, LoginRights.OF_SESSION));
            facts.load(
                    session,
                    visible(first(facts.rows(ServerIdentity.OF_SERVER), "its identity"), facts, queries.ofServer()));
        } else {
            facts.load(session, List.of(LoginRights.OF_SESSION));
            facts.load(session, visible(identity(), facts, queries.ofDatabase()));
        }
        return facts;
    }

    /** What the login may not see is not asked for: the refusal would cost the other answers their common round trip. */
    private static List<TsqlQuery<?>> visible(ServerIdentity identity, Facts facts, List<TsqlQuery<?>> queries) {
        LoginRights rights = first(facts.rows(LoginRights.OF_SESSION), "the rights of the login");
        return queries.stream()
                .filter(query -> query.isUnderstoodBy(identity))
                .filter(query -> query.visibility().stream().allMatch(rights::sees))
                .toList();
    }

    private <T> List<T> ask(String place, Facts facts, TsqlQuery<T> query) {
        requireOpen();
        requireNotGone(place);
        try {
            return sessions.in(place, session -> facts.ask(session, query));
        } catch (SQLException failure) {
            if (sessions.isInterrupted(failure)) {
                throw InterruptedRun.inconclusive();
            }
            gone.put(place, sessions.explain(failure, place));
            throw sessions.explain(failure, place).inconclusive();
        }
    }

    /** A server that went away after its facts were read costs one time-out too. */
    private void requireNotGone(String place) {
        Optional.ofNullable(gone.get(place)).ifPresent(fault -> {
            throw fault.inconclusive();
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The server " + address() + " was closed with its test plan");
        }
    }
}
