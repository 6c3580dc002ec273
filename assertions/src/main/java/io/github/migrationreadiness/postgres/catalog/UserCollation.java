package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;

/**
 * A collation outside of the system schemas.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param provider who implements it: {@code libc}, {@code icu} or {@code builtin}
 * @param dependents what depends on it
 */
public record UserCollation(String name, String provider, List<String> dependents) {

    /**
     * The schema decides, as it does for pg_dump: by OID, collations that were imported into pg_catalog later would count
     * too. Collations of an extension do not count.
     */
    public static final NamedQuery<UserCollation> ALL = NamedQuery.of(
                    "user-defined collations", """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.collname) AS name,
                   CASE pg_catalog.to_jsonb(c) ->> 'collprovider' WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin'
                        ELSE 'libc' END AS provider,
                   \s""" + Dependents.of("pg_collation", "c.oid") + """
                   AS dependents
              FROM pg_catalog.pg_collation AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
             WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)'
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                                WHERE x.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass
                                  AND x.objid = c.oid AND x.deptype = 'e')
            """, UserCollation::read)
            .inEachDatabase();

    private static UserCollation read(Row row) throws SQLException {
        return new UserCollation(row.text("name"), row.text("provider"), row.texts("dependents"));
    }
}
