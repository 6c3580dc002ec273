package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.internal.Memo;
import io.github.migrationreadiness.postgres.tls.AnsweringHost;
import io.github.migrationreadiness.postgres.tls.ClientCertificate;
import io.github.migrationreadiness.postgres.tls.TlsKnowledge;
import io.github.migrationreadiness.postgres.tls.TlsProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Opens sessions by JDBC URL, so that every database of the server is in reach and every session is a guest. */
final class UrlSessions implements Sessions {

    /** What a pooler answers to start-up options that it does not know. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final Side side;
    private final Memo<String> url;
    private final AnsweringHost host = new AnsweringHost();
    private final Credentials credentials;
    private final Situation situation;
    private final Timeouts timeouts;

    UrlSessions(Side side, Supplier<String> url, Credentials credentials, Situation situation, Timeouts timeouts) {
        this.side = side;
        this.url = new Memo<>(url);
        this.credentials = credentials;
        this.situation = situation;
        this.timeouts = timeouts;
    }

    @Override
    public Endpoint endpoint() {
        PGSimpleDataSource source = source();
        return new Endpoint(
                host.address(source),
                Optional.ofNullable(source.getDatabaseName()).orElse("postgres"));
    }

    @Override
    public PostgresSession open(String database) throws SQLException {
        return PostgresSession.on(guestOrPooled(readOnlyGuest(database), withoutOptions(database)), database);
    }

    @Override
    public PostgresSession openWithOwnDefault(String database) throws SQLException {
        return PostgresSession.on(guestOrPooled(guest(database), withoutOptions(database)), database);
    }

    /** Behind a pooler that refuses options, the transaction of the kit's statements protects the server. */
    private Connection guestOrPooled(PGSimpleDataSource guest, PGSimpleDataSource pooled) throws SQLException {
        try {
            return host.open(guest);
        } catch (SQLException failure) {
            if (PROTOCOL_VIOLATION.equals(failure.getSQLState())) {
                return host.open(pooled);
            }
            throw failure;
        }
    }

    @Override
    public Connection openForUser(String database) throws SQLException {
        try {
            return GuestSession.protect(host.open(readOnlyGuest(database)), timeouts);
        } catch (SQLException failure) {
            if (PROTOCOL_VIOLATION.equals(failure.getSQLState())) {
                throw GuestSession.unprotected(failure);
            }
            throw failure;
        }
    }

    @Override
    public ConnectionFault explain(SQLException failure, String database) {
        Fault fault = fault(failure, database);
        String text = FaultClassifier.text(failure);
        return fault.on(
                new RefusedSession(side, endpoint().address(), database, situation, login()),
                fault == Fault.CLIENT_KEY ? "the client key" + keyFile() + " cannot be read: " + text : text);
    }

    /** What the driver says of a key store is about anything but the store. */
    private String keyFile() {
        return Optional.ofNullable(source().getSslKey()).map(file -> " " + file).orElse("");
    }

    /**
     * Where no host is of the type that the URL asks for, the driver reports what it reports of an attempt that took too long,
     * without a cause.
     */
    private Fault fault(SQLException failure, String database) {
        Fault fault = FaultClassifier.classify(failure, new OwnExperience(database));
        return fault == Fault.TIMED_OUT && failure.getCause() == null && choosesServer(source())
                ? Fault.NO_SERVER_OF_TYPE
                : fault;
    }

    /** The driver logs in as the user of the operating system where nobody is named. */
    private String login() {
        return Optional.ofNullable(source().getUser()).orElseGet(() -> System.getProperty("user.name", ""));
    }

    /**
     * Read-only before its first statement, so that no trigger on its login writes either. The session that chooses among
     * several servers cannot be: the driver tells a primary by its writable transactions.
     */
    private PGSimpleDataSource readOnlyGuest(String database) {
        PGSimpleDataSource source = guest(database);
        if (choosesServer(source) && !host.isKnown()) {
            return source;
        }
        source.setTargetServerType("any");
        source.setOptions(source.getOptions() + GuestSession.READ_ONLY);
        return source;
    }

    /** What the URL itself gives as options comes first, so that the kit's own win. */
    private PGSimpleDataSource guest(String database) {
        PGSimpleDataSource source = withoutOptions(database);
        String given = Optional.ofNullable(source.getOptions())
                .map(options -> options + " ")
                .orElse("");
        source.setOptions(given + timeouts.guestOptions());
        return source;
    }

    private static boolean choosesServer(PGSimpleDataSource source) {
        return !"any".equals(source.getTargetServerType());
    }

    private PGSimpleDataSource withoutOptions(String database) {
        PGSimpleDataSource source = source();
        source.setDatabaseName(database);
        return source;
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.get());
        credentials.applyTo(source);
        timeouts.applyTo(source);
        source.setApplicationName("migration-readiness");
        source.setTcpKeepAlive(true);
        // A database that is missing would make the driver shun its server for a while, and look for another one.
        source.setHostRecheckSeconds(0);
        source.setAssumeMinServerVersion("9.5");
        return source;
    }

    /** Tries again, with and without TLS, to find out which of the two the server minds. */
    private final class OwnExperience implements TlsKnowledge {

        private final String database;

        OwnExperience(String database) {
            this.database = database;
        }

        @Override
        public boolean isWanted() {
            return JdbcUrl.sslMode(url.get()).requireEncryption();
        }

        @Override
        public boolean isMissing() {
            return isWanted()
                    && host.hosts(source()).stream()
                            .anyMatch(it -> !TlsProbe.offersTls(it.getHost(), it.getPort(), timeouts.connect()));
        }

        @Override
        public boolean lacksCertificate() {
            PGSimpleDataSource source = source();
            return !ClientCertificate.isThere(source)
                    && host.hosts(source).stream()
                            .anyMatch(
                                    it -> TlsProbe.asksForCertificate(it.getHost(), it.getPort(), timeouts.connect()));
        }

        @Override
        public boolean requiresBinding() {
            return "require".equals(source().getChannelBinding());
        }

        /** The way back is never tried: it would send in the clear what the session wants encrypted. */
        @Override
        public boolean isDemanded() {
            return JdbcUrl.sslMode(url.get()) == SslMode.DISABLE && succeedsOrFailsOtherwise();
        }

        private boolean succeedsOrFailsOtherwise() {
            try (Connection session =
                    guestOrPooled(encrypted(readOnlyGuest(database)), encrypted(withoutOptions(database)))) {
                return !session.isClosed();
            } catch (SQLException failure) {
                String state = failure.getSQLState();
                return state != null && !state.startsWith("08") && !state.equals("28000");
            }
        }

        private static PGSimpleDataSource encrypted(PGSimpleDataSource source) {
            source.setSslMode("require");
            return source;
        }
    }
}
