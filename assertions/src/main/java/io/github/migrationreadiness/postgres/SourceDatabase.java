package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One database of the source. */
public final class SourceDatabase implements PostgresSource {

    private final SourceServer source;
    private final String name;

    SourceDatabase(SourceServer source, String name) {
        this.source = source;
        this.name = name;
    }

    /** {@return its exact name} */
    public String name() {
        return name;
    }

    /** {@return the server that it belongs to} */
    public SourceServer source() {
        return source;
    }

    @Override
    public Optional<ConnectionFault> fault() {
        return source.asked().database(name).fault();
    }

    /** {@return the server, if it stands in the way by itself, with the database of its URL; else this database} */
    public Openable firstToOpen() {
        try {
            return fault().stream().allMatch(fault -> fault.isAbout(this)) ? this : source;
        } catch (InconclusiveException interrupted) {
            return this;
        }
    }

    @Override
    public Connection openConnection() throws SQLException {
        return source.asked().openForUser(name);
    }

    /**
     * Reads a fact of the database.
     *
     * @param query what to read
     * @param <T> the type of a row
     * @return the rows
     * @throws InconclusiveException if the database cannot be opened, or does not answer this query
     */
    public <T> Rows<T> read(NamedQuery<T> query) {
        return source.asked().read(name, query);
    }

    /**
     * {@return {@code default_transaction_read_only} as the server itself gives it to sessions, read once a server}
     *
     * <p>It is read in a session to this database, so ask only where nothing is set for the database or the login.
     *
     * @throws InconclusiveException if the session cannot be opened, or sees another value than the server's
     */
    public ReadOnlyDefault readOnlyDefaultOfServer() {
        return source.asked().ownReadOnlyDefault(name);
    }

    /**
     * Opens the database, unless that was tried already, so that a closed one is not judged by what the server says of it.
     *
     * @throws InconclusiveException if the database cannot be opened
     */
    public void requireOpen() {
        source.asked().database(name).facts();
    }

    @Override
    public Side side() {
        return Side.SOURCE;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(name);
    }

    @Override
    public String server() {
        return source.server();
    }

    @Override
    public Plan plan() {
        return source.plan();
    }

    @Override
    public void record(CheckResult result) {
        source.record(result);
    }

    @Override
    public String toString() {
        return "database " + Identifiers.quote(name) + " on " + source;
    }
}
