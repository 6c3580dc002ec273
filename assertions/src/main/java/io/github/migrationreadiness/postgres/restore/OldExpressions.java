package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * Stored expressions over functions, operators and types that a later major removed. What the server has from its start is in no row
 * of {@code pg_depend}, so the expressions themselves are searched for its OIDs.
 */
final class OldExpressions {

    private static final String GONE = """
            gone(since, what, pattern, oid) AS (
                 SELECT g.since, 'function ' || g.name, 'function', p.oid
                   FROM $functions AS g(since, name, arguments)
                   JOIN pg_catalog.pg_proc AS p
                     ON p.proname = g.name::pg_catalog.name AND p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
                    AND p.oid < 16384
                    AND pg_catalog.oidvectortypes(p.proargtypes)
                        = COALESCE(g.arguments, pg_catalog.oidvectortypes(p.proargtypes))
                  UNION ALL
                 SELECT g.since,
                        'operator ' || g.name || ' (' || COALESCE(g.l, 'NONE') || ', ' || COALESCE(g.r, 'NONE') || ')',
                        'operator', o.oid
                   FROM $operators AS g(since, name, l, r)
                   JOIN pg_catalog.pg_operator AS o
                     ON o.oprname = g.name::pg_catalog.name AND o.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    AND o.oid < 16384
                    AND COALESCE(g.l, '-')
                        = CASE WHEN o.oprleft = 0 THEN '-' ELSE pg_catalog.format_type(o.oprleft, NULL) END
                    AND COALESCE(g.r, '-')
                        = CASE WHEN o.oprright = 0 THEN '-' ELSE pg_catalog.format_type(o.oprright, NULL) END
                  UNION ALL
                 SELECT g.since, 'type ' || g.name, 'type', t.oid
                   FROM $types AS g(since, name)
                   JOIN pg_catalog.pg_type AS t
                     ON t.typname = g.name::pg_catalog.name
                    AND t.typnamespace = 'pg_catalog'::pg_catalog.regnamespace),
            sign(function, operator, type) AS (
                 SELECT ':(?:funcid|aggfnoid|winfnoid) (?:'
                        || pg_catalog.string_agg(g.oid::text, '|') FILTER (WHERE g.pattern = 'function') || ') ',
                        ':opno (?:'
                        || pg_catalog.string_agg(g.oid::text, '|') FILTER (WHERE g.pattern = 'operator') || ') ',
                        ':[a-z_]*typ[a-z_]* (?:'
                        || pg_catalog.string_agg(g.oid::text, '|') FILTER (WHERE g.pattern = 'type') || ') '
                   FROM gone AS g)
            """.replace("$functions", RemovedNames.FUNCTIONS)
            .replace("$operators", RemovedNames.OPERATORS)
            .replace("$types", RemovedNames.TYPES)
            .stripTrailing();

    /** The body of a function is stored only since PostgreSQL 14. */
    private static final String TREES = """
            tree(catalog, oid, relation, body) AS (
                 SELECT 'pg_catalog.pg_rewrite'::pg_catalog.regclass, r.oid, r.ev_class,
                        r.ev_action::text || COALESCE(r.ev_qual::text, '')
                   FROM pg_catalog.pg_rewrite AS r WHERE r.oid >= 16384
                  UNION ALL
                 SELECT 'pg_catalog.pg_attrdef'::pg_catalog.regclass, a.oid, a.adrelid, a.adbin::text
                   FROM pg_catalog.pg_attrdef AS a
                  UNION ALL
                 SELECT 'pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid, k.conrelid, k.conbin::text
                   FROM pg_catalog.pg_constraint AS k WHERE k.conbin IS NOT NULL AND k.oid >= 16384
                  UNION ALL
                 SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid, i.indrelid,
                        COALESCE(i.indexprs::text, '') || COALESCE(i.indpred::text, '')
                   FROM pg_catalog.pg_index AS i WHERE i.indexprs IS NOT NULL OR i.indpred IS NOT NULL
                  UNION ALL
                 SELECT 'pg_catalog.pg_trigger'::pg_catalog.regclass, t.oid, t.tgrelid, t.tgqual::text
                   FROM pg_catalog.pg_trigger AS t WHERE t.tgqual IS NOT NULL
                  UNION ALL
                 SELECT 'pg_catalog.pg_policy'::pg_catalog.regclass, p.oid, p.polrelid,
                        COALESCE(p.polqual::text, '') || COALESCE(p.polwithcheck::text, '')
                   FROM pg_catalog.pg_policy AS p
                  UNION ALL
                 SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0,
                        COALESCE(p.proargdefaults::text, '') || COALESCE(pg_catalog.to_jsonb(p) ->> 'prosqlbody', '')
                   FROM pg_catalog.pg_proc AS p
                  WHERE p.oid >= 16384 AND (p.proargdefaults IS NOT NULL OR p.prosrc = ''))""";

    /** A row of {@code tree} in words, as {@code h}. */
    private static final String OBJECT = """
            CASE h.catalog
            WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass THEN
                 (SELECT $rule FROM pg_catalog.pg_rewrite AS r
                    JOIN pg_catalog.pg_class AS v ON v.oid = r.ev_class WHERE r.oid = h.oid)
            WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass THEN
                 (SELECT 'default of ' || f.adrelid::pg_catalog.regclass::text || '.' || pg_catalog.quote_ident(a.attname)
                    FROM pg_catalog.pg_attrdef AS f
                    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
                   WHERE f.oid = h.oid)
            WHEN 'pg_catalog.pg_constraint'::pg_catalog.regclass THEN
                 (SELECT 'check ' || pg_catalog.quote_ident(k.conname) || ' on '
                         || CASE WHEN k.conrelid <> 0 THEN k.conrelid::pg_catalog.regclass::text
                                 ELSE 'domain ' || k.contypid::pg_catalog.regtype::text END
                    FROM pg_catalog.pg_constraint AS k WHERE k.oid = h.oid)
            WHEN 'pg_catalog.pg_trigger'::pg_catalog.regclass THEN
                 (SELECT 'trigger ' || pg_catalog.quote_ident(t.tgname) || ' on ' || h.relation::pg_catalog.regclass::text
                    FROM pg_catalog.pg_trigger AS t WHERE t.oid = h.oid)
            WHEN 'pg_catalog.pg_policy'::pg_catalog.regclass THEN
                 (SELECT 'policy ' || pg_catalog.quote_ident(p.polname) || ' on ' || h.relation::pg_catalog.regclass::text
                    FROM pg_catalog.pg_policy AS p WHERE p.oid = h.oid)
            WHEN 'pg_catalog.pg_proc'::pg_catalog.regclass THEN
                 'function ' || h.oid::pg_catalog.regprocedure::text
            ELSE 'index ' || h.oid::pg_catalog.regclass::text
            END""".replace("$rule", OldViews.RULE);

    /** The last of these functions, operators and types went with PostgreSQL 17. */
    static final NamedQuery<OldUse> ALL = NamedQuery.of(
                    "expressions that a later major refuses",
                    """
            WITH $gone,
            $trees,
            hit AS (
                 SELECT t.catalog, t.oid, t.relation, t.body
                   FROM tree AS t
                  CROSS JOIN sign AS s
                  WHERE t.body ~ s.function OR t.body ~ s.operator OR t.body ~ s.type)
            SELECT DISTINCT g.since AS since, $object AS object, 'expression'::text AS topic, g.what AS what
              FROM hit AS h
              JOIN gone AS g
                ON h.body ~ (CASE g.pattern WHEN 'function' THEN ':(?:funcid|aggfnoid|winfnoid) '
                                            WHEN 'operator' THEN ':opno '
                                            ELSE ':[a-z_]*typ[a-z_]* ' END || g.oid || ' ')
             WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                WHERE d.deptype = 'e'
                                  AND ((d.classid = h.catalog AND d.objid = h.oid)
                                       OR (d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                           AND d.objid = h.relation)))
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_class AS c
                                WHERE c.oid = h.relation AND c.relpersistence = 't')
            """.replace("$gone", GONE).replace("$trees", TREES).replace("$object", OBJECT),
                    OldUse.class)
            .orderedBy(OldUse.ORDER)
            .before("17")
            .inEachDatabase();

    private OldExpressions() {}
}
