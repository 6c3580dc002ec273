package io.github.migrationreadiness.sqlserver.catalog;

import java.util.List;

/**
 * How many tables a database has.
 *
 * @param tables those that somebody made
 */
public record TableCount(long tables) {

    /** The tables by the predicate of the migration's own tool. */
    public static final TsqlQuery<TableCount> OF_DATABASE = TsqlQuery.ofDatabase(
                    "number of tables", """
            SELECT COUNT(*) AS user_tables
            FROM sys.objects AS o
            WHERE o.type = 'U' AND o.is_ms_shipped = 0""", row -> new TableCount(row.number("user_tables")))
            .requiring(Visibility.DEFINITION);

    /**
     * {@return the number in an answer}
     *
     * @param rows the one row
     */
    public static long in(List<TableCount> rows) {
        return rows.get(0).tables();
    }
}
