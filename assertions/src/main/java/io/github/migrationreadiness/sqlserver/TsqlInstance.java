package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Attempt;
import io.github.migrationreadiness.server.Facts;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.PendingSession;
import io.github.migrationreadiness.server.Query;
import io.github.migrationreadiness.server.RunningSessions;
import io.github.migrationreadiness.server.ServerInstance;
import io.github.migrationreadiness.server.Session;
import io.github.migrationreadiness.sqlserver.catalog.LoginRights;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlBatch;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** One SQL Server behind all of its views. A DataSource leads to one database of it; another one is moved to. */
final class TsqlInstance extends ServerInstance<SqlServerFault> {

    /** Stands for the server among the names of databases. */
    private static final String SERVER = "";

    private final DataSource source;
    private final String address;
    private final Duration connectTimeout;
    private final RoundTrip queries;
    private final Limits limits;

    TsqlInstance(DataSource source, String address, Duration connectTimeout, RoundTrip queries, Limits limits) {
        this.source = source;
        this.address = address;
        this.connectTimeout = connectTimeout;
        this.queries = queries;
        this.limits = limits;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    protected String ownDatabase() {
        return SERVER;
    }

    /** What was found already: asking for it opens nothing. */
    Optional<ServerIdentity> knownIdentity() {
        return known(SERVER)
                .filter(Attempt.Opened.class::isInstance)
                .flatMap(opened -> opened.facts().rows(ServerIdentity.OF_SERVER))
                .flatMap(rows -> rows.stream().findFirst());
    }

    ServerIdentity identity() {
        return identity(server().facts());
    }

    <T> List<T> read(TsqlQuery<T> query) {
        return rows(SERVER, query);
    }

    <T> List<T> read(String database, TsqlQuery<T> query) {
        return query.isOfServer() ? read(query) : rows(database, query);
    }

    /** An empty answer means nothing to a login that is shown only a part. */
    @Override
    protected void requireMeaning(Facts facts, Query<?> asked) {
        TsqlQuery<?> query = (TsqlQuery<?>) asked;
        if (!query.isUnderstoodBy(identity())) {
            throw InconclusiveException.notApplicable(
                    "the query for " + query + " is for " + query.range() + ", but the server runs " + identity());
        }
        LoginRights rights = rights(facts);
        query.visibility().filter(it -> !rights.sees(it)).ifPresent(it -> {
            throw hidden(query, it, rights);
        });
    }

    private static InconclusiveException hidden(TsqlQuery<?> query, Visibility missing, LoginRights rights) {
        return InconclusiveException.inconclusive(
                "login " + rights.login() + " lacks " + missing + " and lacks permission to read all " + query,
                missing.grantTo(rights.quotedLogin()));
    }

    @Override
    protected <T> T in(String database, RunningSessions.Work<Session, T> work) throws SQLException {
        return underway().run(() -> new GuestSession(PendingSession.of(source, connectTimeout), database), session -> {
            session.begin(limits.statementTimeout());
            return work.with(session);
        });
    }

    @Override
    protected SqlServerFault explain(SQLException failure, String database) {
        return SqlServerFault.of(database.isEmpty() ? address : Tsql.quote(database), failure);
    }

    @Override
    protected Facts read(String database, Session session) throws SQLException {
        Facts facts = new Facts(connection -> new TsqlBatch(connection, limits));
        Connection connection = session.connection();
        if (database.equals(SERVER)) {
            facts.load(connection, List.of(ServerIdentity.OF_SERVER, LoginRights.OF_SESSION));
            facts.load(connection, visible(identity(facts), rights(facts), queries.ofServer()));
        } else {
            facts.load(connection, List.of(LoginRights.OF_SESSION));
            facts.load(connection, visible(identity(), rights(facts), queries.ofDatabase()));
        }
        return facts;
    }

    /** What the login lacks permission to read is not asked for: the refusal would cost the other answers their common round trip. */
    private static List<TsqlQuery<?>> visible(ServerIdentity identity, LoginRights rights, List<TsqlQuery<?>> queries) {
        return queries.stream()
                .filter(query -> query.isUnderstoodBy(identity))
                .filter(query -> query.visibility().stream().allMatch(rights::sees))
                .toList();
    }

    private static ServerIdentity identity(Facts facts) {
        return first(facts, ServerIdentity.OF_SERVER, "its identity");
    }

    private static LoginRights rights(Facts facts) {
        return first(facts, LoginRights.OF_SESSION, "the rights of the login");
    }

    private static <T> T first(Facts facts, TsqlQuery<T> query, String what) {
        return facts.rows(query).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> InconclusiveException.inconclusive("the server does not tell " + what, ""));
    }
}
