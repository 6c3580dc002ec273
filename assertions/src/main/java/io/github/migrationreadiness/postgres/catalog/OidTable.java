package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that was created WITH OIDS.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param ancestor the table that it inherits the column from in the end, quoted too, or {@code null}: that one loses it first
 * @param dependents what depends on the column, in this table or in one that it shares the column with
 */
public record OidTable(String name, @Nullable String ancestor, List<String> dependents) {

    /** PostgreSQL 12 dropped the column that tells them, together with the feature. */
    public static final NamedQuery<OidTable> ALL = NamedQuery.of(
                    "tables WITH OIDS", """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
                   (WITH RECURSIVE line AS (
                         SELECT c.oid AS oid, 0 AS generation
                          UNION ALL
                         SELECT i.inhparent, l.generation + 1
                           FROM line AS l
                           JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = l.oid
                           JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent AND p.relhasoids)
                    SELECT pg_catalog.quote_ident(s.nspname) || '.' || pg_catalog.quote_ident(p.relname)
                      FROM line AS l
                      JOIN pg_catalog.pg_class AS p ON p.oid = l.oid
                      JOIN pg_catalog.pg_namespace AS s ON s.oid = p.relnamespace
                     WHERE l.generation > 0
                     ORDER BY l.generation DESC LIMIT 1) AS ancestor,
                   \s""" + Dependents.ofOids("c.oid") + """
                   AS dependents
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relhasoids
               AND c.relkind IN ('r', 'p', 'f')
               AND c.relpersistence <> 't'
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)'
            """, OidTable::read)
            .before("12")
            .inEachDatabase();

    private static OidTable read(Row row) throws SQLException {
        return new OidTable(row.text("name"), row.optionalText("ancestor"), row.texts("dependents"));
    }
}
