package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.sqlserver.catalog.BuiltInTsql;
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

    private final BuiltInTsql queries;
    private final BiFunction<Plan, TsqlInstance, S> factory;
    private @Nullable DataSource dataSource;
    private String address = "the given DataSource";
    private Plan plan = Plan.online();
    private Duration statementTimeout = Duration.ofSeconds(30);

    private SqlServerBuilder(BuiltInTsql queries, BiFunction<Plan, TsqlInstance, S> factory) {
        this.queries = queries;
        this.factory = factory;
    }

    static SqlServerBuilder<SqlServerSource> ofSource() {
        return new SqlServerBuilder<>(
                BuiltInTsql.OF_SOURCE, (plan, instance) -> new SqlServerSource(plan, instance, result -> {}));
    }

    static SqlServerBuilder<AzureSqlTarget> ofTarget(AzureSqlTargetKind kind) {
        return new SqlServerBuilder<>(
                BuiltInTsql.OF_TARGET, (plan, instance) -> new AzureSqlTarget(kind, plan, instance, result -> {}));
    }

    /**
     * {@return this builder, for the server behind a DataSource}
     *
     * @param dataSource leads to the server; set its own time-outs for connecting, for this kit cannot
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
     * {@return this builder, with a time-out}
     *
     * @param statementTimeout how long one statement may run; 30 seconds where it is not given
     * @throws IllegalArgumentException if it is below a second
     */
    public SqlServerBuilder<S> statementTimeout(Duration statementTimeout) {
        if (statementTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "The statement time-out must be at least 1 second, but is " + statementTimeout);
        }
        this.statementTimeout = statementTimeout;
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
        return factory.apply(plan, new TsqlInstance(new TsqlSessions(dataSource, address), queries, statementTimeout));
    }
}
