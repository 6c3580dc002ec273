package io.github.migrationreadiness.sqlserver;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.DependentSubject;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import java.util.List;
import java.util.Optional;

/** One database of the source. */
public final class SqlServerDatabase implements DependentSubject {

    private final SqlServerSource source;
    private final String name;

    SqlServerDatabase(SqlServerSource source, String name) {
        if (requireNonNull(name, "name").isEmpty()) {
            throw new IllegalArgumentException("The name of a database is empty");
        }
        this.source = source;
        this.name = name;
    }

    /** {@return its exact name} */
    public String name() {
        return name;
    }

    /** {@return the server that it belongs to} */
    public SqlServerSource source() {
        return source;
    }

    /** {@return why it cannot be opened; empty if it can} */
    public Optional<SqlServerFault> fault() {
        return source.asked().database(name).fault();
    }

    /**
     * Reads a fact of the database, or of its server.
     *
     * @param query what to read
     * @param <T> the type of a row
     * @return the rows
     * @throws InconclusiveException if the database cannot be opened, does not answer this query, or may hide rows
     */
    public <T> List<T> read(TsqlQuery<T> query) {
        return source.asked().read(name, query);
    }

    @Override
    public SqlServerSource belongsTo() {
        return source;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(name);
    }

    @Override
    public String toString() {
        return "database " + Tsql.quote(name) + " on " + source;
    }
}
