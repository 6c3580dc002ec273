package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.UnansweredException;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The server that is migrated.
 *
 * <pre>{@code
 * try (SourceServer source = SourceServer.of("jdbc:postgresql://db.example.net/orders")) {
 *     assertThat(source).hasWalLevel("logical");
 * }
 * }</pre>
 */
public final class SourceServer extends PostgresServer {

    SourceServer(ServerSpec spec, PostgresInstance instance, Recorder recorder) {
        super(spec, instance, recorder);
    }

    /**
     * {@return the server at a URL, for an online migration of all its user databases}
     *
     * @param url a JDBC URL without a password
     */
    public static SourceServer of(String url) {
        return builder().url(url).build();
    }

    /**
     * {@return the server behind a DataSource, for an online migration of all its user databases}
     *
     * @param dataSource leads to the server
     */
    public static SourceServer of(DataSource dataSource) {
        return builder().dataSource(dataSource).build();
    }

    /** {@return a builder for everything that the short forms leave at its default} */
    public static ServerBuilder<SourceServer> builder() {
        return new ServerBuilder<>(Side.SOURCE, SourceServer::new);
    }

    /**
     * {@return the databases to migrate: those of the plan or, where it names none, all user databases}
     *
     * @throws UnansweredException if the plan names none and the server cannot be opened
     */
    public List<SourceDatabase> databases() {
        recorder().used();
        List<String> names = plan().databases().isEmpty() ? userDatabases() : plan().databases();
        return names.stream().map(this::database).toList();
    }

    /**
     * {@return the names of the databases to migrate, as far as the plan or a server that was opened already tells them; asking
     * opens nothing}
     */
    public List<String> knownDatabases() {
        return plan().databases().isEmpty() && knownVersion().isPresent()
                ? databases().stream().map(SourceDatabase::name).toList()
                : plan().databases();
    }

    /**
     * {@return a handle for one database, whether it exists or not}
     *
     * @param name its exact name
     * @throws IllegalArgumentException if the name is empty; one of blanks alone is a name to PostgreSQL
     */
    public SourceDatabase database(String name) {
        return new SourceDatabase(this, requireName(name));
    }

    /**
     * Opens the databases to migrate side by side, ahead of checks that look at one after the other.
     *
     * @return the databases to migrate, those that could not be opened too
     * @throws UnansweredException if the plan names none and the server cannot be opened
     */
    public List<SourceDatabase> openDatabases() {
        List<SourceDatabase> databases = databases();
        asked().open(databases.stream().map(SourceDatabase::name).toList());
        return databases;
    }

    /**
     * {@return a view of the same server whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public SourceServer recordingTo(Consumer<CheckResult> recorder) {
        return new SourceServer(spec(), instance(), recorder().withResults(recorder));
    }

    /**
     * {@return a view of the same server that tells when it has produced a result, or gives out a fact or a session}
     *
     * @param use runs at each use, on whichever thread
     */
    public SourceServer onUse(Runnable use) {
        return new SourceServer(spec(), instance(), recorder().withUse(use));
    }

    /**
     * {@return a view of the same server that accepts further findings}
     *
     * @param further the findings that the team lives with, besides those of the plan
     */
    public SourceServer accepting(List<Acceptance> further) {
        return new SourceServer(spec().accepting(further), instance(), recorder());
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    private List<String> userDatabases() {
        return read(DatabaseEntry.ALL).stream()
                .filter(DatabaseEntry::isUserDatabase)
                .map(DatabaseEntry::name)
                .toList();
    }
}
