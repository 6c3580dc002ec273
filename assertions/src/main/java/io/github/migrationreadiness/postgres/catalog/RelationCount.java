package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * How many tables and indexes a database has: dump and restore lock all of them in one transaction.
 *
 * @param tablesAndIndexes their number
 */
public record RelationCount(long tablesAndIndexes) {

    /** One row. Partitions and the partitioned parents count each, materialized views too. */
    public static final NamedQuery<RelationCount> OF_DATABASE = NamedQuery.of(
                    "number of tables and indexes", """
            SELECT pg_catalog.count(*) AS tables_and_indexes
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I')
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)'
            """, RelationCount::read)
            .inEachDatabase();

    private static RelationCount read(Row row) throws SQLException {
        return new RelationCount(row.number("tables_and_indexes"));
    }
}
