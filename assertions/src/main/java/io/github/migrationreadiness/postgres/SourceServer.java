package io.github.migrationreadiness.postgres;

import static java.util.function.Predicate.not;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.UserObjects;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
public final class SourceServer extends PostgresServer implements PostgresSource {

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
     * {@return the databases to migrate: those of the plan or, where it names none, all user databases; {@code postgres} is
     * one only if it holds objects of users}
     *
     * @throws InconclusiveException if the plan names none and the server cannot be opened
     */
    public List<SourceDatabase> databases() {
        recorder().used();
        Stream<String> names = plan().databases().isEmpty()
                ? userDatabases().filter(not(this::isUnused))
                : plan().databases().stream();
        return names.map(this::database).toList();
    }

    /**
     * {@return the names of the databases to migrate, as far as the plan or a server that was opened already tells them; asking
     * opens nothing}
     */
    public List<String> knownDatabases() {
        return plan().databases().isEmpty() && isListed()
                ? databases().stream().map(SourceDatabase::name).toList()
                : plan().databases();
    }

    /** Listing them looks into {@code postgres}. */
    private boolean isListed() {
        return knownVersion().isPresent() && instance().isTried(DatabaseEntry.MAINTENANCE);
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
     * @throws InconclusiveException if the plan names none and the server cannot be opened
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

    /**
     * {@return a view of the same server that knows its target, for checks of the source that ask the target where there is one}
     *
     * <pre>{@code
     * assertThat(source.migratingTo(target)).hasNoMissingRoles();
     * }</pre>
     *
     * @param target the server that the migration fills
     */
    public SourceServer migratingTo(TargetServer target) {
        return new SourceServer(spec().migratingTo(target), instance(), recorder());
    }

    /** {@return the server that the migration fills, where there is one; asking opens nothing} */
    public Optional<TargetServer> target() {
        return spec().destination();
    }

    @Override
    List<SourceDatabase> toMigrate() {
        return openDatabases();
    }

    @Override
    List<SourceDatabase> named() {
        return plan().databases().stream().map(this::database).toList();
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    /**
     * {@return the databases that a plan without names leaves out, though users may create objects in them: {@code postgres},
     * as long as nobody has}
     *
     * @throws InconclusiveException if the plan names no databases and the server cannot be opened
     */
    public List<String> leftOut() {
        return plan().databases().isEmpty()
                ? userDatabases().filter(this::isUnused).toList()
                : List.of();
    }

    /** {@return what a plan without names leaves out, as far as it is known already; asking opens nothing} */
    public List<String> knownLeftOut() {
        try {
            return isListed() ? leftOut() : List.of();
        } catch (InconclusiveException unknown) {
            return List.of();
        }
    }

    private Stream<String> userDatabases() {
        return read(DatabaseEntry.ALL).stream()
                .filter(DatabaseEntry::isUserDatabase)
                .map(DatabaseEntry::name);
    }

    /** A database that the login is not allowed to open is not taken for unused. */
    private boolean isUnused(String name) {
        try {
            return name.equals(DatabaseEntry.MAINTENANCE)
                    && database(name).read(UserObjects.IN_DATABASE).stream().noneMatch(UserObjects::any);
        } catch (InconclusiveException unseen) {
            return false;
        }
    }
}
