package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.internal.Memo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Opens sessions by JDBC URL, so that every database of the server is in reach and every session is a guest. */
final class UrlSessions implements Sessions {

    /** What a pooler answers to start-up options that it does not know. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final Side side;
    private final Memo<String> url;
    private final AnsweringHost host = new AnsweringHost();
    private final @Nullable String user;
    private final @Nullable Password password;
    private final Timeouts timeouts;

    UrlSessions(
            Side side, Supplier<String> url, @Nullable String user, @Nullable Password password, Timeouts timeouts) {
        this.side = side;
        this.url = new Memo<>(url);
        this.user = user;
        this.password = password;
        this.timeouts = timeouts;
    }

    @Override
    public Endpoint endpoint() {
        PGSimpleDataSource source = source();
        return new Endpoint(
                host.address(source),
                Optional.ofNullable(source.getDatabaseName()).orElse("postgres"));
    }

    /** Read-only by the batch's transaction: the option of the start would hide the server's own default. */
    @Override
    public Session open(String database) throws SQLException {
        try {
            return Session.on(host.open(guest(database, "")), database);
        } catch (SQLException failure) {
            if (PROTOCOL_VIOLATION.equals(failure.getSQLState())) {
                return Session.on(host.open(withoutOptions(database)), database);
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
        return fault(failure, database)
                .on(new RefusedSession(side, endpoint().address(), database, login()), FaultClassifier.text(failure));
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

    private PGSimpleDataSource readOnlyGuest(String database) {
        return guest(database, choosesServer(source()) ? "" : GuestSession.READ_ONLY);
    }

    private PGSimpleDataSource guest(String database, String further) {
        PGSimpleDataSource source = withoutOptions(database);
        String given = Optional.ofNullable(source.getOptions())
                .map(options -> options + " ")
                .orElse("");
        source.setOptions(given + timeouts.guestOptions() + further);
        return source;
    }

    /** The driver tells a primary by its writable transactions, and would take every server for a standby. */
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
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password.reveal());
        }
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

        /** The way back is never tried: it would send in the clear what the session wants encrypted. */
        @Override
        public boolean isDemanded() {
            return JdbcUrl.sslMode(url.get()) == SslMode.DISABLE && succeedsOrFailsOtherwise();
        }

        private boolean succeedsOrFailsOtherwise() {
            PGSimpleDataSource encrypted = withoutOptions(database);
            encrypted.setSslMode("require");
            try (Connection session = host.open(encrypted)) {
                return !session.isClosed();
            } catch (SQLException failure) {
                String state = failure.getSQLState();
                return state != null && !state.startsWith("08") && !state.equals("28000");
            }
        }
    }
}
