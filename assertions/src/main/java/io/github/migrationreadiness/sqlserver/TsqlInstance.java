package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.sqlserver.TsqlSessions.Session;
import io.github.migrationreadiness.sqlserver.catalog.BuiltInTsql;
import io.github.migrationreadiness.sqlserver.catalog.EngineEdition;
import io.github.migrationreadiness.sqlserver.catalog.Facts;
import io.github.migrationreadiness.sqlserver.catalog.LoginRights;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server behind all of its views. Server and databases are opened once each and left at once: their facts stay. */
final class TsqlInstance implements AutoCloseable {

    /** Stands for the server among the names of databases. */
    private static final String SERVER = "";

    private final TsqlSessions sessions;
    private final BuiltInTsql queries;
    private final Duration timeout;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final Set<Connection> working = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    TsqlInstance(TsqlSessions sessions, BuiltInTsql queries, Duration timeout) {
        this.sessions = sessions;
        this.queries = queries;
        this.timeout = timeout;
    }

    String address() {
        return sessions.address();
    }

    boolean isAsked() {
        return !attempts.isEmpty();
    }

    Attempt server() {
        return attempt(SERVER);
    }

    /** A server that cannot be opened answers for its databases too, so that it costs one time-out. */
    Attempt database(String name) {
        Attempt server = server();
        return server.fault().isPresent() ? server : attempt(name);
    }

    ServerIdentity identity() {
        return first(server().facts().rows(ServerIdentity.OF_SERVER).orElse(List.of()), "its identity");
    }

    <T> List<T> read(TsqlQuery<T> query) {
        return read(SERVER, server(), query);
    }

    <T> List<T> read(String database, TsqlQuery<T> query) {
        return query.isOfServer() ? read(query) : read(database, database(database), query);
    }

    void refresh() {
        attempts.clear();
    }

    /** Ends what is under way; what is known stays known. */
    void interrupt() {
        closed = true;
        working.forEach(TsqlInstance::abort);
    }

    @Override
    public void close() {
        closed = true;
        attempts.clear();
    }

    private <T> List<T> read(String place, Attempt attempt, TsqlQuery<T> query) {
        Facts facts = attempt.facts();
        requireUnderstood(query);
        requireVisible(facts, query);
        return facts.rows(query).orElseGet(() -> ask(place, facts, query));
    }

    private void requireUnderstood(TsqlQuery<?> query) {
        if (!understands(identity(), query)) {
            throw UnansweredException.notApplicable(
                    "the query for " + query + " is for later versions, but the server runs " + identity());
        }
    }

    /** An empty answer means nothing to a login that is shown only a part. */
    private static void requireVisible(Facts facts, TsqlQuery<?> query) {
        LoginRights rights = rights(facts);
        query.visibility().filter(it -> !rights.sees(it)).ifPresent(it -> {
            throw hidden(query, it, rights);
        });
    }

    private static UnansweredException hidden(TsqlQuery<?> query, Visibility missing, LoginRights rights) {
        return UnansweredException.inconclusive(
                "login " + rights.login() + " lacks " + missing + " and may not see all " + query,
                missing.grantTo(rights.quotedLogin()));
    }

    private static LoginRights rights(Facts facts) {
        return first(facts.rows(LoginRights.OF_SESSION).orElse(List.of()), "the rights of the login");
    }

    private static <T> T first(List<T> rows, String what) {
        return rows.stream()
                .findFirst()
                .orElseThrow(() -> UnansweredException.inconclusive("the server does not tell " + what, ""));
    }

    private Attempt attempt(String database) {
        requireOpen();
        return attempts.computeIfAbsent(database, this::load);
    }

    private Attempt load(String database) {
        Facts facts = new Facts(timeout);
        try (Session session = open(database)) {
            Connection connection = begin(session.connection());
            try {
                askBuiltIn(database, facts, connection);
            } finally {
                working.remove(connection);
            }
            return new Attempt.Opened(facts);
        } catch (SQLException failure) {
            return new Attempt.Failed(sessions.explain(failure, database));
        }
    }

    private void askBuiltIn(String database, Facts facts, Connection connection) throws SQLException {
        boolean ofServer = database.equals(SERVER);
        ServerIdentity identity =
                ofServer ? first(facts.ask(connection, ServerIdentity.OF_SERVER), "its identity") : identity();
        LoginRights rights = first(facts.ask(connection, LoginRights.OF_SESSION), "the rights of the login");
        for (TsqlQuery<?> query : ofServer ? queries.ofServer() : queries.ofDatabase()) {
            if (understands(identity, query) && query.visibility().stream().allMatch(rights::sees)) {
                facts.load(connection, query);
            }
        }
    }

    private static boolean understands(ServerIdentity identity, TsqlQuery<?> query) {
        return identity.engine() != EngineEdition.SQL_SERVER || identity.major() >= query.since();
    }

    private <T> List<T> ask(String place, Facts facts, TsqlQuery<T> query) {
        requireOpen();
        try (Session session = open(place)) {
            Connection connection = begin(session.connection());
            try {
                return facts.ask(connection, query);
            } finally {
                working.remove(connection);
            }
        } catch (SQLException lost) {
            throw sessions.explain(lost, place).unanswered();
        }
    }

    private Session open(String database) throws SQLException {
        return database.equals(SERVER) ? sessions.open() : sessions.open(database);
    }

    private Connection begin(Connection connection) {
        working.add(connection);
        return connection;
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // There is nothing left to end.
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The server " + address() + " was closed with its test plan");
        }
    }
}
