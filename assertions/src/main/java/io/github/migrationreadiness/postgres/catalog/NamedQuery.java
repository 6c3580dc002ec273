package io.github.migrationreadiness.postgres.catalog;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its row type and the versions that understand it. The SQL names every schema, orders nothing and
 * gives every column a name with {@code AS}; limit, order and exact count are added around it.
 *
 * @param name what it reads, in a few words
 * @param sql one SELECT without ORDER BY and without a semicolon
 * @param isOfServer whether its answer is the same in every database of a server
 * @param order the columns that its rows are sorted by
 * @param arguments one text for each question mark
 * @param since the first version that understands it
 * @param before the first version that does not understand it any more, or {@code null}
 * @param isWhole whether its rows have no limit
 * @param rights what it takes to see all rows
 * @param reader makes a row a value
 * @param <T> the type of a row
 */
public record NamedQuery<T>(
        String name,
        String sql,
        boolean isOfServer,
        String order,
        List<String> arguments,
        ServerVersion since,
        @Nullable ServerVersion before,
        boolean isWhole,
        Set<Right> rights,
        RowReader<T> reader)
        implements Query<Rows<T>> {

    /** The oldest source that the migration service takes, and the oldest that the statements are written for. */
    private static final ServerVersion OLDEST = ServerVersion.of("9.5");

    /** Position 1 is the count that is added around the SELECT. */
    private static final String FIRST_COLUMN = "2";

    /**
     * {@return a query for every version since 9.5}
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT without ORDER BY and without a semicolon
     * @param reader makes a row a value
     * @param <T> the type of a row
     */
    public static <T> NamedQuery<T> of(String name, String sql, RowReader<T> reader) {
        return new NamedQuery<>(
                name, sql.strip(), true, FIRST_COLUMN, List.of(), OLDEST, null, false, Set.of(), reader);
    }

    /**
     * {@return a query for every version since 9.5, whose columns have the names of a record's components}
     *
     * <p>A component {@code ofServer} is read from the column {@code of_server}. Components are texts, which may be
     * {@code @Nullable}, truth values, whole numbers ({@code long}) and lists of texts.
     *
     * @param name what it reads, in a few words
     * @param sql one SELECT without ORDER BY and without a semicolon
     * @param row the record that a row becomes
     * @param <T> the type of a row
     */
    public static <T extends Record> NamedQuery<T> of(String name, String sql, Class<T> row) {
        return of(name, sql, new RecordReader<>(row));
    }

    /** {@return this query, whose answer differs from database to database} */
    public NamedQuery<T> inEachDatabase() {
        return new NamedQuery<>(name, sql, false, order, arguments, since, before, isWhole, rights, reader);
    }

    /**
     * {@return this query with its rows in another order than by the first column}
     *
     * @param columns names of columns of the SELECT, separated by commas
     */
    public NamedQuery<T> orderedBy(String columns) {
        return new NamedQuery<>(name, sql, isOfServer, columns, arguments, since, before, isWhole, rights, reader);
    }

    /**
     * {@return this query for servers of this version and later}
     *
     * @param major the first major version that understands it
     */
    public NamedQuery<T> since(String major) {
        return new NamedQuery<>(
                name, sql, isOfServer, order, arguments, ServerVersion.of(major), before, isWhole, rights, reader);
    }

    /**
     * {@return this query for servers below a version}
     *
     * @param major the first major version that does not understand it any more
     */
    public NamedQuery<T> before(String major) {
        return new NamedQuery<>(
                name, sql, isOfServer, order, arguments, since, ServerVersion.of(major), isWhole, rights, reader);
    }

    /** {@return this query without a limit of rows: for facts that a check decides by, not objects that it lists} */
    public NamedQuery<T> complete() {
        return new NamedQuery<>(name, sql, isOfServer, order, arguments, since, before, true, rights, reader);
    }

    /**
     * {@return this query for the given values of its question marks}
     *
     * @param arguments one text for each question mark
     */
    public NamedQuery<T> with(String... arguments) {
        return new NamedQuery<>(
                name, sql, isOfServer, order, List.of(arguments), since, before, isWhole, rights, reader);
    }

    /**
     * {@return this query, which leaves rows out where the session lacks rights}
     *
     * @param rights what it takes to see all rows
     */
    public NamedQuery<T> requiring(Right... rights) {
        return new NamedQuery<>(
                name, sql, isOfServer, order, arguments, since, before, isWhole, Set.of(rights), reader);
    }

    /**
     * {@return whether servers of a version understand it}
     *
     * @param version the version of the server
     */
    public boolean understoodBy(ServerVersion version) {
        return version.isAtLeast(since) && (before == null || !version.isAtLeast(before));
    }

    @Override
    public String versions() {
        return before == null ? since.major() + " and later" : since.major() + " to below " + before.major();
    }

    /** The label of the first column carries the query's place in a batch through to its answer, be it empty. */
    String statement(String label, int limit) {
        return "SELECT pg_catalog.count(*) OVER () AS " + label + ", q.* FROM (" + sql + ") AS q ORDER BY " + order
                + (isWhole ? "" : " LIMIT " + limit);
    }

    @Override
    public Answer<Rows<T>> read(ResultSet result, Limits limits) throws SQLException {
        List<T> list = new ArrayList<>();
        long total = 0;
        Row row = new Row(result);
        while (result.next()) {
            total = result.getLong(1);
            list.add(reader.read(row));
        }
        Rows<T> rows = new Rows<>(List.copyOf(list), total);
        return () -> rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedQuery<?> query
                && name.equals(query.name)
                && sql.equals(query.sql)
                && arguments.equals(query.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sql, arguments);
    }

    @Override
    public String toString() {
        return name;
    }
}
