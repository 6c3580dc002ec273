package io.github.migrationreadiness.postgres.collation;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import org.jspecify.annotations.Nullable;

/**
 * An object that names one of the server's own collations, and cannot be restored where that is missing.
 *
 * @param collationName the name of the collation
 * @param provider who implements it: {@code c} libc, {@code i} ICU, {@code b} PostgreSQL itself
 * @param kind what the object is, such as {@code column} or {@code domain}
 * @param object its name, quoted as SQL needs it
 * @param relation the table of a column with its schema, quoted as SQL needs it; {@code null} for other objects
 * @param attribute the name of a column, quoted as SQL needs it; {@code null} for other objects
 * @param type the type of a column whose collation can be changed where it is; {@code null} for all else
 * @param uses how many objects name this collation in all
 */
public record CollationUse(
        String collationName,
        String provider,
        String kind,
        String object,
        @Nullable String relation,
        @Nullable String attribute,
        @Nullable String type,
        long uses) {

    /**
     * Columns first, then whatever else depends on a collation: domains, ranges, composite types, indexes, views and so on.
     * As in pg_dump, a column counts where its collation is another than that of its type, so that a domain is named and not
     * each of its columns; inherited columns, partitions, and indexes that only follow their column do not count. The key of
     * a partitioned table cannot be changed. All that PostgreSQL has everywhere is left out. A few collations may have very
     * many users: each is cut by itself, so that none hides another.
     */
    public static final NamedQuery<CollationUse> ALL = NamedQuery.of(
                    "uses of collations",
                    """
            WITH used AS (
                SELECT a.attcollation AS collation, 1 AS rank, r.name || '.' || pg_catalog.quote_ident(a.attname) AS object,
                       'column' AS kind, r.name AS relation, pg_catalog.quote_ident(a.attname) AS attribute,
                       CASE WHEN r.relkind <> 'm' AND key.objid IS NULL
                            THEN pg_catalog.format_type(a.atttypid, a.atttypmod) END AS type
                  FROM (SELECT c.oid AS oid, c.relkind AS relkind,
                               pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name
                          FROM pg_catalog.pg_class AS c
                          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                         WHERE c.relkind IN ('r', 'p', 'f', 'm')
                           AND c.relpersistence <> 't'
                           AND $schema
                           AND $outside_c) AS r
                  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.oid
                  JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid
                  LEFT JOIN pg_catalog.pg_depend AS key
                         ON key.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND key.objid = r.oid
                        AND key.objsubid = a.attnum AND key.refobjid = r.oid AND key.deptype = 'i'
                 WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attinhcount = 0
                   AND a.attcollation <> 0 AND a.attcollation <> t.typcollation
                UNION ALL
                SELECT d.refobjid, 2, o.identity, CASE t.typtype WHEN 'd' THEN 'domain' ELSE o.type END, NULL, NULL, NULL
                  FROM pg_catalog.pg_depend AS d
                  LEFT JOIN pg_catalog.pg_type AS t
                         ON d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass AND t.oid = d.objid
                  LEFT JOIN pg_catalog.pg_class AS c
                         ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.oid = d.objid
                  LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = c.oid
                  LEFT JOIN pg_catalog.pg_rewrite AS w
                         ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND w.oid = d.objid
                  LEFT JOIN pg_catalog.pg_constraint AS k
                         ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND k.oid = d.objid
                  LEFT JOIN pg_catalog.pg_attrdef AS f
                         ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND f.oid = d.objid
                  LEFT JOIN pg_catalog.pg_class AS r ON r.oid = COALESCE(i.indrelid, w.ev_class, k.conrelid, f.adrelid, c.oid)
                 CROSS JOIN LATERAL pg_catalog.pg_identify_object(
                         CASE WHEN w.oid IS NULL THEN d.classid ELSE 'pg_catalog.pg_class'::pg_catalog.regclass END,
                         COALESCE(w.ev_class, d.objid), d.objsubid) AS o
                 WHERE d.refclassid = 'pg_catalog.pg_collation'::pg_catalog.regclass
                   AND d.deptype = 'n'
                   AND COALESCE(t.typtype, 'd') <> 'b'
                   AND COALESCE(k.coninhcount, 0) = 0
                   AND COALESCE(r.relpersistence, 'p') <> 't'
                   AND COALESCE(o.schema, '') NOT IN ('pg_catalog', 'information_schema')
                   AND COALESCE(o.schema, '') !~ '^pg_(toast|temp)'
                   AND NOT (c.oid IS NOT NULL AND d.objsubid > 0 AND c.relkind <> 'c')
                   AND NOT (i.indexrelid IS NOT NULL AND COALESCE(pg_catalog.to_jsonb(c) ->> 'relispartition', 'false') = 'true')
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_attribute AS a
                                    WHERE c.relkind <> 'c' AND a.attrelid = r.oid AND a.attcollation = d.refobjid
                                      AND a.attnum > 0 AND NOT a.attisdropped)
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS x
                                    WHERE x.classid = d.classid AND x.objid = d.objid AND x.deptype = 'e')
                   AND $outside_r
                   AND $outside_t),
            ranked AS (
                SELECT s.collname::text AS collation,
                       COALESCE(pg_catalog.to_jsonb(s) ->> 'collprovider', 'c') AS provider,
                       u.rank, u.kind, u.object, u.relation, u.attribute, u.type,
                       pg_catalog.count(*) OVER (PARTITION BY s.oid) AS uses,
                       pg_catalog.row_number() OVER (PARTITION BY s.oid ORDER BY u.rank, u.object) AS place
                  FROM used AS u
                  JOIN pg_catalog.pg_collation AS s ON s.oid = u.collation
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = s.collnamespace
                 WHERE n.nspname IN ('pg_catalog', 'information_schema')
                   AND s.collname NOT IN ('default', 'C', 'POSIX', 'ucs_basic'))
            SELECT l.collation AS collation_name, l.provider AS provider, l.rank AS rank, l.kind AS kind,
                   l.object AS object, l.relation AS relation, l.attribute AS attribute, l.type AS type, l.uses AS uses
              FROM ranked AS l
             WHERE l.place <= 1000
            """.replace("$schema", UserMade.inSchema("n.nspname"))
                            .replace("$outside_c", UserMade.outsideExtensions("pg_class", "c.oid"))
                            .replace("$outside_r", UserMade.outsideExtensions("pg_class", "r.oid"))
                            .replace("$outside_t", UserMade.outsideExtensions("pg_type", "r.reltype")),
                    CollationUse.class)
            .orderedBy("rank, object, collation_name")
            .complete()
            .inEachDatabase();
}
