package io.github.migrationreadiness.sqlserver;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Recorder;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import java.util.List;
import java.util.Optional;

/**
 * A server of the migration. It connects at the first question and not before; facts are read once and kept, failures too,
 * until {@link #refresh()}. A check passes only on what the login may see: otherwise it is inconclusive.
 */
public abstract sealed class SqlServer implements Subject, AutoCloseable permits SqlServerSource, AzureSqlTarget {

    private final Plan plan;
    private final TsqlInstance instance;
    private final Recorder recorder;

    SqlServer(Plan plan, TsqlInstance instance, Recorder recorder) {
        this.plan = plan;
        this.instance = instance;
        this.recorder = recorder;
    }

    /**
     * {@return what the server says of itself}
     *
     * @throws InconclusiveException if the server cannot be opened, or is of another product than it was declared to be
     */
    public ServerIdentity identity() {
        requireDeclaredProduct();
        return asked().identity();
    }

    /** {@return what the server says of itself, if it has been opened already; asking opens nothing} */
    public Optional<ServerIdentity> knownIdentity() {
        return instance.knownIdentity();
    }

    /** {@return where the server is, in words} */
    public String address() {
        return asked().address();
    }

    /** {@return why it cannot be opened; empty if it can} */
    public Optional<SqlServerFault> fault() {
        return asked().server().fault();
    }

    /**
     * Reads a fact of the server.
     *
     * @param query what to read
     * @param <T> the type of a row
     * @return the rows
     * @throws InconclusiveException if the server cannot be opened, is of another product than it was declared to be, does not
     *     answer this query, or may hide rows
     */
    public <T> List<T> read(TsqlQuery<T> query) {
        requireDeclaredProduct();
        return asked().read(query);
    }

    /**
     * {@return what the server says of a database; empty if it has none of that name}
     *
     * @param name the exact name
     * @throws InconclusiveException if the databases cannot be listed in full
     */
    public Optional<DatabaseEntry> entry(String name) {
        return read(DatabaseEntry.ALL).stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Forgets all facts and failures: the next question asks the server again. */
    public void refresh() {
        instance.refresh();
    }

    /** Ends what the server is doing for any of its views. For a program that is asked to stop, on whichever thread. */
    public void interrupt() {
        instance.interrupt();
    }

    /** Ends the use of the server by all of its views. */
    @Override
    public void close() {
        instance.close();
    }

    @Override
    public Plan plan() {
        return plan;
    }

    /** Naming a server never opens it. */
    @Override
    public String server() {
        String version = knownIdentity().map(it -> " (" + it + ")").orElse("");
        return side() + " " + instance.address() + version;
    }

    @Override
    public void record(CheckResult result) {
        recorder.record(result);
    }

    /** {@return the side and where it is} */
    @Override
    public String toString() {
        return side() + " " + instance.address();
    }

    /** What is known of one product must never be asserted of another. */
    abstract void requireDeclaredProduct();

    TsqlInstance instance() {
        return instance;
    }

    /** {@return the server behind this view, to give out what it knows} */
    TsqlInstance asked() {
        recorder.used();
        return instance;
    }

    Recorder recorder() {
        return recorder;
    }

    @Override
    public abstract Side side();
}
