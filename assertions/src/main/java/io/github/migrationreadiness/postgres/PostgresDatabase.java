package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.DependentSubject;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One database of the source or the target. */
public abstract sealed class PostgresDatabase implements Openable, DependentSubject
        permits SourceDatabase, TargetDatabase {

    private final PostgresServer server;
    private final String name;

    PostgresDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** {@return its exact name} */
    public String name() {
        return name;
    }

    @Override
    public PostgresServer belongsTo() {
        return server;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(name);
    }

    @Override
    public Optional<ConnectionFault> fault() {
        return server.asked().database(name).fault();
    }

    @Override
    public Connection openConnection() throws SQLException {
        return server.asked().openForUser(name);
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
        return server.asked().rows(name, query);
    }

    @Override
    public String toString() {
        return "database " + Identifiers.quote(name) + " on " + server;
    }
}
