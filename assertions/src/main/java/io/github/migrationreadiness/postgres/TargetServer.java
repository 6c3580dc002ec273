package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The flexible server that the migration fills.
 *
 * <pre>{@code
 * try (TargetServer target = TargetServer.of("jdbc:postgresql://new.postgres.database.azure.com/postgres")) {
 *     assertThat(target).hasCreateRole();
 * }
 * }</pre>
 */
public final class TargetServer extends PostgresServer {

    TargetServer(ServerSpec spec, PostgresInstance instance, Recorder recorder) {
        super(spec, instance, recorder);
    }

    /**
     * {@return the server at a URL}
     *
     * @param url a JDBC URL without a password
     */
    public static TargetServer of(String url) {
        return builder().url(url).build();
    }

    /**
     * {@return the server behind a DataSource}
     *
     * @param dataSource leads to the server
     */
    public static TargetServer of(DataSource dataSource) {
        return builder().dataSource(dataSource).build();
    }

    /** {@return a builder for everything that the short forms leave at its default} */
    public static ServerBuilder<TargetServer> builder() {
        return new ServerBuilder<>(Side.TARGET, TargetServer::new);
    }

    /**
     * {@return a handle for one database, whether it exists or not}
     *
     * @param name its exact name
     * @throws IllegalArgumentException if the name is empty; one of blanks alone is a name to PostgreSQL
     */
    public TargetDatabase database(String name) {
        return new TargetDatabase(this, requireName(name));
    }

    /**
     * {@return a view of the same server whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public TargetServer recordingTo(Consumer<CheckResult> recorder) {
        return new TargetServer(spec(), instance(), recorder().withResults(recorder));
    }

    /**
     * {@return a view of the same server that tells when it has produced a result, or gives out a fact or a session}
     *
     * @param use runs at each use, on whichever thread
     */
    public TargetServer onUse(Runnable use) {
        return new TargetServer(spec(), instance(), recorder().withUse(use));
    }

    /**
     * {@return a view of the same server that accepts further findings}
     *
     * @param further the findings that the team lives with, besides those of the plan
     */
    public TargetServer accepting(List<Acceptance> further) {
        return new TargetServer(spec().accepting(further), instance(), recorder());
    }

    /** What is overwritten is dropped without being opened, and what is missing is created. */
    @Override
    List<TargetDatabase> toMigrate() {
        return plan().overwriteTarget()
                ? List.of()
                : named().stream().filter(this::exists).toList();
    }

    @Override
    List<TargetDatabase> named() {
        return plan().databases().stream().map(this::database).toList();
    }

    private boolean exists(TargetDatabase database) {
        return read(DatabaseEntry.ALL).stream().anyMatch(entry -> entry.name().equals(database.name()));
    }

    @Override
    public Side side() {
        return Side.TARGET;
    }
}
