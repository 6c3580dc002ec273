package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.CheckResult;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Plan;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One database of the target, whether it exists or not. */
public final class TargetDatabase implements Openable {

    private final TargetServer target;
    private final String name;

    TargetDatabase(TargetServer target, String name) {
        this.target = target;
        this.name = name;
    }

    /** {@return its exact name} */
    public String name() {
        return name;
    }

    /** {@return the server that it belongs to} */
    public TargetServer target() {
        return target;
    }

    @Override
    public Optional<ConnectionFault> fault() {
        return target.asked().database(name).fault();
    }

    @Override
    public Connection openConnection() throws SQLException {
        return target.asked().openForUser(name);
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
        return target.asked().read(name, query);
    }

    @Override
    public Side side() {
        return Side.TARGET;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(name);
    }

    @Override
    public String server() {
        return target.server();
    }

    @Override
    public Plan plan() {
        return target.plan();
    }

    @Override
    public void record(CheckResult result) {
        target.record(result);
    }

    @Override
    public String toString() {
        return "database " + Identifiers.quote(name) + " on " + target;
    }
}
