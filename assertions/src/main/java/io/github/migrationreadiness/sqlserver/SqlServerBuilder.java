package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.sqlserver.catalog.TsqlBatch;
import java.time.Duration;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Describes a server of the migration. Building it opens no connection.
 *
 * <pre>{@code
 * SqlServerSource source = SqlServerSource.builder()
 *         .dataSource(dataSource)
 *         .plan(Plan.online().migrating("orders", "billing"))
 *         .build();
 * }</pre>
 *
 * @param <S> the type of the server
 */
public final class SqlServerBuilder<S extends SqlServer> {

    private final RoundTrip queries;
    private final BiFunction<Plan, TsqlInstance, S> factory;
    private @Nullable DataSource dataSource;
    private String address = "the given DataSource";
    private Plan plan = Plan.online();
    private Duration connectTimeout = Duration.ofSeconds(30);
    private Duration statementTimeout = Duration.ofSeconds(30);

    private SqlServerBuilder(RoundTrip queries, BiFunction<Plan, TsqlInstance, S> factory) {
        this.queries = queries;
        this.factory = factory;
    }

    static SqlServerBuilder<SqlServerSource> ofSource() {
        return new SqlServerBuilder<>(
                RoundTrip.toSource(), (plan, instance) -> new SqlServerSource(plan, instance, Recorder.NONE));
    }

    static SqlServerBuilder<AzureSqlTarget> ofTarget(AzureSqlTargetKind kind) {
        return new SqlServerBuilder<>(
                RoundTrip.to(kind), (plan, instance) -> new AzureSqlTarget(kind, plan, instance, Recorder.NONE));
    }

    /**
     * {@return this builder, for the server behind a DataSource}
     *
     * @param dataSource leads to the server; it may be a pool, to which sessions go back as they were found. Name the kit
     *     among the server's sessions with the driver's {@code applicationName=migration-readiness}, and give it a
     *     {@code loginTimeout} below {@link #connectTimeout}, whose message says more
     */
    public SqlServerBuilder<S> dataSource(DataSource dataSource) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
        return this;
    }

    /**
     * {@return this builder, with words for where the server is}
     *
     * @param address such as {@code db.example.net:1433}
     */
    public SqlServerBuilder<S> address(String address) {
        this.address = requireNonNull(address, "address");
        return this;
    }

    /**
     * {@return this builder, for a migration}
     *
     * @param plan what is migrated; all user databases online where it is not given
     */
    public SqlServerBuilder<S> plan(Plan plan) {
        this.plan = requireNonNull(plan, "plan");
        return this;
    }

    /**
     * {@return this builder, with a time-out for sessions}
     *
     * @param connectTimeout how long to wait for a session of the DataSource; 30 seconds where it is not given
     * @throws IllegalArgumentException if it is not from a second to a day
     */
    public SqlServerBuilder<S> connectTimeout(Duration connectTimeout) {
        this.connectTimeout = requireUsable("connect", connectTimeout);
        return this;
    }

    /**
     * {@return this builder, with a time-out for statements}
     *
     * @param statementTimeout how long one statement may run; 30 seconds where it is not given. A server that has gone silent
     *     is waited for twice as long, if the driver can
     * @throws IllegalArgumentException if it is not from a second to a day
     */
    public SqlServerBuilder<S> statementTimeout(Duration statementTimeout) {
        this.statementTimeout = requireUsable("statement", statementTimeout);
        return this;
    }

    /**
     * {@return the server}
     *
     * @throws IllegalStateException if no DataSource was given
     */
    public S build() {
        if (dataSource == null) {
            throw new IllegalStateException("Give the server a dataSource");
        }
        Limits limits = new Limits(statementTimeout, TsqlBatch.MAX_ROWS);
        return factory.apply(plan, new TsqlInstance(dataSource, address, connectTimeout, queries, limits));
    }

    /** JDBC counts the seconds of a statement. */
    private static Duration requireUsable(String name, Duration timeout) {
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "The " + name + " time-out must be from 1 second to 1 day, but is " + timeout);
        }
        return timeout;
    }
}
