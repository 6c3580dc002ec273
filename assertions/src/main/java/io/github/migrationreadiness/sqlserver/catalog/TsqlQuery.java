package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.server.Answer;
import io.github.migrationreadiness.server.Limits;
import io.github.migrationreadiness.server.Query;
import io.github.migrationreadiness.server.RecordReader;
import io.github.migrationreadiness.server.Row;
import io.github.migrationreadiness.server.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One statement with the type of its rows, the first version that understands it, and what it takes to see all rows.
 *
 * @param name what it reads, in a few words
 * @param sql one SELECT that sorts its rows
 * @param isOfServer whether its answer is the same in every database of a server
 * @param arguments one text for each question mark
 * @param since the first major version that understands it
 * @param engines the products that understand it
 * @param needed what it takes to see all rows, or {@code null}
 * @param reader makes an object of a row
 * @param <T> the type of a row
 */
public record TsqlQuery<T>(
        String name,
        String sql,
        boolean isOfServer,
        List<String> arguments,
        int since,
        Set<EngineEdition> engines,
        @Nullable Visibility needed,
        RowReader<T> reader)
        implements Query<List<T>> {

    private static final Set<EngineEdition> EVERYWHERE = Set.of(EngineEdition.values());

    /**
     * {@return a query whose answer is the same in every database of a server}
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT that sorts its rows
     * @param reader makes an object of a row
     * @param <T> the type of that object
     */
    public static <T> TsqlQuery<T> ofServer(String name, String sql, RowReader<T> reader) {
        return new TsqlQuery<>(name, sql, true, List.of(), 0, EVERYWHERE, null, reader);
    }

    /**
     * {@return a query whose answer is the same in every database of a server; its columns have the names of a record's components}
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT that sorts its rows
     * @param row the record that a row becomes: a component {@code isDisabled} is read from the column {@code is_disabled}
     * @param <T> the type of that record
     */
    public static <T extends Record> TsqlQuery<T> ofServer(String name, String sql, Class<T> row) {
        return ofServer(name, sql, new RecordReader<>(row));
    }

    /**
     * {@return a query that is asked in each database}
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT that sorts its rows
     * @param reader makes an object of a row
     * @param <T> the type of that object
     */
    public static <T> TsqlQuery<T> ofDatabase(String name, String sql, RowReader<T> reader) {
        return new TsqlQuery<>(name, sql, false, List.of(), 0, EVERYWHERE, null, reader);
    }

    /**
     * {@return a query that is asked in each database; its columns have the names of a record's components}
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT that sorts its rows
     * @param row the record that a row becomes: a component {@code isDisabled} is read from the column {@code is_disabled}
     * @param <T> the type of that record
     */
    public static <T extends Record> TsqlQuery<T> ofDatabase(String name, String sql, Class<T> row) {
        return ofDatabase(name, sql, new RecordReader<>(row));
    }

    /**
     * {@return this query for servers of a major version and later; managed ones understand every query}
     *
     * @param major the first major version, such as 11 for SQL Server 2012
     */
    public TsqlQuery<T> since(int major) {
        return new TsqlQuery<>(name, sql, isOfServer, arguments, major, engines, needed, reader);
    }

    /**
     * {@return this query for some products only}
     *
     * @param engines those that have what it reads
     */
    public TsqlQuery<T> on(EngineEdition... engines) {
        return new TsqlQuery<>(name, sql, isOfServer, arguments, since, Set.of(engines), needed, reader);
    }

    /**
     * {@return this query, whose rows are hidden from logins that lack a right}
     *
     * @param visibility what it takes to see all rows
     */
    public TsqlQuery<T> requiring(Visibility visibility) {
        return new TsqlQuery<>(name, sql, isOfServer, arguments, since, engines, visibility, reader);
    }

    /**
     * {@return this query for the given values of its question marks}
     *
     * @param arguments one text for each question mark
     */
    public TsqlQuery<T> with(String... arguments) {
        return new TsqlQuery<>(name, sql, isOfServer, List.of(arguments), since, engines, needed, reader);
    }

    /** {@return what it takes to see all rows; empty where everybody does} */
    public Optional<Visibility> visibility() {
        return Optional.ofNullable(needed);
    }

    @Override
    public String versions() {
        return engines.equals(EVERYWHERE) ? "major version " + since + " and later" : range();
    }

    /**
     * {@return whether a server has what it reads}
     *
     * @param server what the server says of itself
     */
    public boolean isUnderstoodBy(ServerIdentity server) {
        return engines.contains(server.engine())
                && (server.engine() != EngineEdition.SQL_SERVER || server.major() >= since);
    }

    /** {@return which servers have what it reads, in words} */
    public String range() {
        String products = engines.stream().sorted().map(EngineEdition::toString).collect(Collectors.joining(" and "));
        return engines.equals(EVERYWHERE) ? "later versions" : products;
    }

    @Override
    public Answer<List<T>> read(ResultSet result, Limits limits) throws SQLException {
        List<T> rows = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
            if (rows.size() == limits.maxRows()) {
                return () -> {
                    throw InconclusiveException.inconclusive(
                            "the query for " + name + " returns more than " + limits.maxRows()
                                    + " rows, which are not read",
                            "");
                };
            }
            rows.add(reader.read(row));
        }
        return () -> List.copyOf(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TsqlQuery<?> query && sql.equals(query.sql) && arguments.equals(query.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sql, arguments);
    }

    @Override
    public String toString() {
        return name;
    }
}
