package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/** Objects that a later major refuses, whatever their expressions are. */
final class OldObjects {

    /** The functions over arrays whose arguments PostgreSQL 14 changed, as {@code f}. */
    private static final String OVER_ARRAYS = """
            f.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
               AND f.proname IN ('array_append', 'array_cat', 'array_position', 'array_positions', 'array_prepend',
                                 'array_remove', 'array_replace', 'width_bucket')
               AND 'pg_catalog.anyarray'::pg_catalog.regtype = ANY (f.proargtypes)
            """;

    private static final String TYPES =
            """
            (SELECT v.since, v.name, t.oid
               FROM $types AS v(since, name)
               JOIN pg_catalog.pg_type AS t
                 ON t.typname = v.name::pg_catalog.name AND t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace) AS r
            """.replace("$types", RemovedNames.TYPES).stripTrailing();

    private static final String COLUMN =
            "'column ' || c.oid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname)";

    /** Views over a constant of type unknown are dumped with a cast. */
    static final NamedQuery<OldUse> ALL = NamedQuery.of(
                    "objects that a later major refuses",
                    """
            SELECT 14 AS since, 'operator ' || o.oid::pg_catalog.regoperator::text AS object, 'postfix'::text AS topic,
                   ''::text AS what
              FROM pg_catalog.pg_operator AS o
             WHERE o.oprkind = 'r' AND $operator
             UNION ALL
            SELECT 14, 'aggregate ' || p.oid::pg_catalog.regprocedure::text, 'array', f.proname::text
              FROM pg_catalog.pg_aggregate AS g
              JOIN pg_catalog.pg_proc AS p ON p.oid = g.aggfnoid
              JOIN pg_catalog.pg_proc AS f ON f.oid IN (g.aggtransfn, g.aggfinalfn, g.aggmtransfn, g.aggmfinalfn)
             WHERE $arrays
               AND EXISTS (SELECT 1 FROM pg_catalog.pg_type AS t WHERE t.oid = g.aggtranstype AND t.typtype = 'p')
               AND $function
             UNION ALL
            SELECT 14, 'operator ' || o.oid::pg_catalog.regoperator::text, 'array', f.proname::text
              FROM pg_catalog.pg_operator AS o
              JOIN pg_catalog.pg_proc AS f ON f.oid = o.oprcode
             WHERE $arrays AND $operator
             UNION ALL
            SELECT r.since, $column, 'type', r.name
              FROM $types
              JOIN pg_catalog.pg_attribute AS a ON a.atttypid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f', 'c', 'm', 'v')
             WHERE $relation
             UNION ALL
            SELECT 10, $column, 'unknown', 'unknown'
              FROM pg_catalog.pg_attribute AS a
              JOIN pg_catalog.pg_class AS c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'f', 'c')
             WHERE a.atttypid = 'pg_catalog.unknown'::pg_catalog.regtype AND a.attnum > 0 AND NOT a.attisdropped
               AND $relation
             UNION ALL
            SELECT DISTINCT r.since, 'function ' || p.oid::pg_catalog.regprocedure::text, 'type', r.name
              FROM $types
              JOIN pg_catalog.pg_proc AS p
                ON r.oid = p.prorettype OR r.oid = ANY (p.proargtypes) OR r.oid = ANY (p.proallargtypes)
             WHERE $function
             UNION ALL
            SELECT r.since, 'domain ' || t.oid::pg_catalog.regtype::text, 'type', r.name
              FROM $types
              JOIN pg_catalog.pg_type AS t ON t.typbasetype = r.oid AND t.typtype = 'd'
             WHERE $domain
             UNION ALL
            SELECT 18, 'table ' || c.oid::pg_catalog.regclass::text, 'unlogged', ''
              FROM pg_catalog.pg_class AS c
             WHERE c.relkind = 'p' AND c.relpersistence = 'u' AND $relation
             UNION ALL
            SELECT v.since, 'function ' || p.oid::pg_catalog.regprocedure::text, 'parameter', v.name
              FROM pg_catalog.pg_proc AS p
             CROSS JOIN LATERAL pg_catalog.unnest(p.proconfig) AS s(setting)
              JOIN $parameters AS v(since, name) ON v.name = pg_catalog.split_part(s.setting, '=', 1)
             WHERE (v.name <> 'default_with_oids'
                    OR pg_catalog.lower(pg_catalog.split_part(s.setting, '=', 2))
                       IN ('on', 'true', 't', 'yes', 'y', '1'))
               AND $function
            """.replace("$types", TYPES)
                            .replace("$parameters", RemovedNames.PARAMETERS)
                            .replace("$arrays", OVER_ARRAYS.stripTrailing())
                            .replace("$column", COLUMN)
                            .replace("$operator", UserMade.in("pg_operator", "o.oid"))
                            .replace("$function", UserMade.in("pg_proc", "p.oid"))
                            .replace("$relation", UserMade.in("pg_class", "c.oid") + " AND c.relpersistence <> 't'")
                            .replace("$domain", UserMade.in("pg_type", "t.oid")),
                    OldUse.class)
            .orderedBy(OldUse.ORDER)
            .before("18")
            .inEachDatabase();

    /** Generated columns and nondeterministic collations came with PostgreSQL 12. */
    static final NamedQuery<OldUse> GENERATED_AND_COLLATED = NamedQuery.of(
                    "generated columns and foreign keys that a later major refuses",
                    """
            SELECT 16 AS since, $column AS object, 'generated'::text AS topic,
                   i.inhparent::pg_catalog.regclass::text AS what
              FROM pg_catalog.pg_inherits AS i
              JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'p', 'f')
              JOIN pg_catalog.pg_attribute AS a
                ON a.attrelid = i.inhrelid AND a.attgenerated <> '' AND NOT a.attisdropped
              JOIN pg_catalog.pg_attribute AS b
                ON b.attrelid = i.inhparent AND b.attname = a.attname AND b.attgenerated = '' AND b.attnum > 0
               AND NOT b.attisdropped
             WHERE $relation
             UNION ALL
            SELECT 18,
                   'foreign key ' || pg_catalog.quote_ident(k.conname) || ' on '
                   || k.conrelid::pg_catalog.regclass::text, 'collation',
                   COALESCE(pg_catalog.quote_ident(fc.collname), 'default') || ' and '
                   || COALESCE(pg_catalog.quote_ident(pc.collname), 'default')
              FROM pg_catalog.pg_constraint AS k
             CROSS JOIN LATERAL pg_catalog.generate_subscripts(k.conkey, 1) AS g(i)
              JOIN pg_catalog.pg_attribute AS f ON f.attrelid = k.conrelid AND f.attnum = k.conkey[g.i]
              JOIN pg_catalog.pg_attribute AS p ON p.attrelid = k.confrelid AND p.attnum = k.confkey[g.i]
              LEFT JOIN pg_catalog.pg_collation AS fc ON fc.oid = f.attcollation
              LEFT JOIN pg_catalog.pg_collation AS pc ON pc.oid = p.attcollation
             WHERE k.contype = 'f' AND k.conparentid = 0
               AND NOT pg_catalog.pg_is_other_temp_schema(k.connamespace) AND f.attcollation <> p.attcollation
               AND NOT (COALESCE(fc.collisdeterministic, true) AND COALESCE(pc.collisdeterministic, true))
            """.replace("$column", COLUMN)
                            .replace("$relation", UserMade.in("pg_class", "c.oid") + " AND c.relpersistence <> 't'"),
                    OldUse.class)
            .orderedBy(OldUse.ORDER)
            .since("12")
            .before("18")
            .inEachDatabase();

    private OldObjects() {}
}
