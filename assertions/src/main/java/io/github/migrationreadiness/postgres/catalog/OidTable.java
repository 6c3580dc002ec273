package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;

/**
 * A table that was created WITH OIDS.
 *
 * @param name its name with its schema, quoted as SQL needs it
 */
public record OidTable(String name) {

    /** PostgreSQL 12 dropped the column that tells them, together with the feature. */
    public static final NamedQuery<OidTable> ALL =
            NamedQuery.of("tables WITH OIDS", """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relhasoids
               AND c.relkind IN ('r', 'p', 'f')
               AND c.relpersistence <> 't'
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)'
            """, OidTable::read).before("12");

    private static OidTable read(Row row) throws SQLException {
        return new OidTable(row.text("name"));
    }
}
