package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.Acceptance;
import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The SQL Server that is migrated.
 *
 * <pre>{@code
 * try (SqlServerSource source = SqlServerSource.of(dataSource)) {
 *     assertThat(source).hasNoAgentJobs();
 * }
 * }</pre>
 */
public final class SqlServerSource extends SqlServer {

    SqlServerSource(Plan plan, TsqlInstance instance, Recorder recorder) {
        super(plan, instance, recorder);
    }

    /**
     * {@return the server behind a DataSource, for an online migration of all its user databases}
     *
     * @param dataSource leads to the server, to whichever database
     */
    public static SqlServerSource of(DataSource dataSource) {
        return builder().dataSource(dataSource).build();
    }

    /** {@return a builder for everything that the short form leaves at its default} */
    public static SqlServerBuilder<SqlServerSource> builder() {
        return SqlServerBuilder.ofSource();
    }

    /**
     * {@return the databases to migrate: those of the plan or, where it names none, all user databases}
     *
     * @throws InconclusiveException if the plan names none and the databases cannot be listed in full
     */
    public List<SqlServerDatabase> databases() {
        recorder().used();
        List<String> names = plan().databases().isEmpty()
                ? read(DatabaseEntry.ALL).stream().map(DatabaseEntry::name).toList()
                : plan().databases();
        return names.stream().map(this::database).toList();
    }

    /**
     * Opens the databases to migrate side by side, ahead of checks that look at one after the other.
     *
     * @return the databases to migrate, those that could not be opened too
     * @throws InconclusiveException if the plan names none and the databases cannot be listed in full
     */
    public List<SqlServerDatabase> openDatabases() {
        List<SqlServerDatabase> databases = databases();
        asked().open(databases.stream().map(SqlServerDatabase::name).toList());
        return databases;
    }

    /**
     * {@return the names of the databases to migrate, as far as the plan or a server that was opened already tells them; asking
     * opens nothing}
     */
    public List<String> knownDatabases() {
        return plan().databases().isEmpty() && knownIdentity().isPresent()
                ? databases().stream().map(SqlServerDatabase::name).toList()
                : plan().databases();
    }

    /**
     * {@return a handle for one database, whether it exists or not}
     *
     * @param name its exact name
     * @throws IllegalArgumentException if the name is empty
     */
    public SqlServerDatabase database(String name) {
        return new SqlServerDatabase(this, name);
    }

    /**
     * {@return a view of the same server whose results go somewhere else}
     *
     * @param recorder takes the result of every check, whatever its status
     */
    public SqlServerSource recordingTo(Consumer<CheckResult> recorder) {
        return new SqlServerSource(plan(), instance(), recorder().withResults(recorder));
    }

    /**
     * {@return a view of the same server that tells when it has produced a result, or gives out a fact or a session}
     *
     * @param use runs at each use, on whichever thread
     */
    public SqlServerSource onUse(Runnable use) {
        return new SqlServerSource(plan(), instance(), recorder().withUse(use));
    }

    /**
     * {@return a view of the same server that accepts further findings}
     *
     * @param further the findings that the team lives with, besides those of the plan
     */
    public SqlServerSource accepting(List<Acceptance> further) {
        return new SqlServerSource(plan().acceptingToo(further), instance(), recorder());
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    /** Nothing was declared. */
    @Override
    void requireDeclaredProduct() {}
}
