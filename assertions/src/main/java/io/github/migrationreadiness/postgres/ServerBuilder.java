package io.github.migrationreadiness.postgres;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.RoundTrip;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import io.github.migrationreadiness.server.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.common.BaseDataSource;

/**
 * Describes a server of the migration. Building it opens no connection.
 *
 * <pre>{@code
 * SourceServer source = SourceServer.builder()
 *         .url("jdbc:postgresql://db.example.net/orders")
 *         .user("migrator")
 *         .password(Password.fromFile(Path.of("/run/secrets/migrator")))
 *         .plan(Plan.online().migrating("orders", "billing"))
 *         .build();
 * }</pre>
 *
 * @param <S> the type of the server
 */
public final class ServerBuilder<S extends PostgresServer> {

    private final Side side;
    private final Factory<S> factory;
    private @Nullable Supplier<String> url;
    private @Nullable String user;
    private @Nullable Password password;
    private @Nullable Password sslPassword;
    private Situation situation = Situation.PROGRAM;
    private @Nullable DataSource dataSource;
    private @Nullable ServerKind kind;
    private Plan plan = Plan.online();
    private ReferenceData referenceData = ReferenceData.bundled();
    private Timeouts timeouts = Timeouts.DEFAULT;
    private DatabaseProgress progress = DatabaseProgress.NONE;

    ServerBuilder(Side side, Factory<S> factory) {
        this.side = side;
        this.factory = factory;
    }

    /** Makes a server of its parts. */
    @FunctionalInterface
    interface Factory<S> {
        S create(ServerSpec spec, PostgresInstance instance, Recorder recorder);
    }

    /**
     * {@return this builder, for the server at a URL}
     *
     * @param url a JDBC URL without a password
     * @throws IllegalArgumentException if it is malformed or holds a password
     */
    public ServerBuilder<S> url(String url) {
        String usable = JdbcUrl.requireUsable(url);
        this.url = () -> usable;
        return this;
    }

    /**
     * {@return this builder, for the server at a URL that is not known yet}
     *
     * @param url is asked once, at the first question to the server
     */
    public ServerBuilder<S> urlFrom(Supplier<String> url) {
        requireNonNull(url, "url");
        this.url = () -> JdbcUrl.requireUsable(url.get());
        return this;
    }

    /**
     * {@return this builder, with a login}
     *
     * @param user the exact name of the role
     * @throws IllegalArgumentException if it is blank
     */
    public ServerBuilder<S> user(String user) {
        if (requireNonNull(user, "user").isBlank()) {
            throw new IllegalArgumentException("The name of the user is blank");
        }
        this.user = user;
        return this;
    }

    /**
     * {@return this builder, with a password}
     *
     * @param password the password; without one, the driver looks into {@code .pgpass}
     */
    public ServerBuilder<S> password(Password password) {
        this.password = requireNonNull(password, "password");
        return this;
    }

    /**
     * {@return this builder, with the password of an encrypted client key}
     *
     * @param sslPassword decrypts the key that {@code sslkey} of the URL names
     */
    public ServerBuilder<S> sslPassword(Password sslPassword) {
        this.sslPassword = requireNonNull(sslPassword, "sslPassword");
        return this;
    }

    /**
     * {@return this builder, with hints that name configuration keys such as {@code READINESS_SOURCE_PASSWORD} instead of
     * methods of this builder}
     */
    public ServerBuilder<S> describedByConfiguration() {
        this.situation = Situation.CONFIGURATION;
        return this;
    }

    /**
     * {@return this builder, for the server behind a DataSource}
     *
     * <p>One of the driver's own is as good as a URL. Any other opens one database: name that one in the plan.
     *
     * @param dataSource leads to the server
     */
    public ServerBuilder<S> dataSource(DataSource dataSource) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
        return this;
    }

    /**
     * {@return this builder, for a server of a known provider}
     *
     * @param kind who runs it; detected where it is not given
     */
    public ServerBuilder<S> kind(ServerKind kind) {
        this.kind = requireNonNull(kind, "kind");
        return this;
    }

    /**
     * {@return this builder, for a migration}
     *
     * @param plan what is migrated; all user databases online where it is not given
     */
    public ServerBuilder<S> plan(Plan plan) {
        this.plan = requireNonNull(plan, "plan");
        return this;
    }

    /**
     * {@return this builder, with time-outs}
     *
     * @param connect for a session to open; 10 seconds where it is not given
     * @param statement for one statement to end; 30 seconds where it is not given
     * @throws IllegalArgumentException if one of them is shorter than a millisecond or longer than a day
     */
    public ServerBuilder<S> timeouts(Duration connect, Duration statement) {
        this.timeouts = new Timeouts(connect, statement);
        return this;
    }

    /**
     * {@return this builder, with another state of what flexible server offers}
     *
     * @param referenceData stands in for a target that cannot be asked itself; the kit's own where it is not given
     */
    public ServerBuilder<S> referenceData(ReferenceData referenceData) {
        this.referenceData = requireNonNull(referenceData, "referenceData");
        return this;
    }

    /**
     * {@return this builder, with a listener for the progress of reading databases}
     *
     * @param progress is called for each database
     */
    public ServerBuilder<S> progress(DatabaseProgress progress) {
        this.progress = requireNonNull(progress, "progress");
        return this;
    }

    /**
     * {@return the server}
     *
     * @throws IllegalStateException unless there is either a URL or a DataSource, which has a login of its own
     */
    public S build() {
        Limits limits = new Limits(timeouts.statement(), plan.maxFindings());
        ServerSpec spec = new ServerSpec(plan, Optional.ofNullable(kind), referenceData, Optional.empty());
        PostgresInstance instance =
                new PostgresInstance(sessions(), RoundTrip.to(side), limits, timeouts.connect(), progress);
        return factory.create(spec, instance, Recorder.NONE);
    }

    private Sessions sessions() {
        if (url != null && dataSource == null) {
            return new UrlSessions(side, url, new Credentials(user, password, sslPassword), situation, timeouts);
        }
        if (url != null || dataSource == null) {
            throw new IllegalStateException("Give the " + side + " either a url or a dataSource");
        }
        if (user != null || password != null || sslPassword != null) {
            throw new IllegalStateException(
                    "The dataSource of the " + side + " has its own login: give user and password to it, not here");
        }
        return sessions(dataSource);
    }

    private Sessions sessions(DataSource given) {
        if (given instanceof BaseDataSource ours) {
            Credentials credentials = new Credentials(ours.getUser(), password(ours), null);
            return new UrlSessions(side, ours::getUrl, credentials, Situation.DATA_SOURCE, timeouts);
        }
        return new DataSourceSessions(side, given);
    }

    private static @Nullable Password password(BaseDataSource source) {
        return Optional.ofNullable(source.getPassword()).map(Password::of).orElse(null);
    }
}
