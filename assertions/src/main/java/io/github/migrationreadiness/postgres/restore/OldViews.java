package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/** Views and rules over columns of system catalogs that a later major removed. */
final class OldViews {

    /** A rule {@code r} of the relation {@code v} in words; that of a view is the view itself. */
    static final String RULE = """
            CASE v.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view '
                           ELSE 'rule ' || pg_catalog.quote_ident(r.rulename) || ' on ' END
                   || v.oid::pg_catalog.regclass::text""";

    private static final String GONE = """
            gone(since, what, name, relation) AS (
                 SELECT g.since, CASE g.schema WHEN 'pg_catalog' THEN '' ELSE g.schema || '.' END
                                 || g.relation || COALESCE('.' || g.name, ''), g.name, c.oid
                   FROM $columns AS g(since, schema, relation, name)
                   JOIN pg_catalog.pg_namespace AS n ON n.nspname = g.schema::pg_catalog.name
                   JOIN pg_catalog.pg_class AS c
                     ON c.relnamespace = n.oid AND c.relname = g.relation::pg_catalog.name
                  UNION ALL
                 SELECT g.since, c.relname || '.' || g.name, g.name, c.oid
                   FROM $statements AS g(since, name)
                   JOIN pg_catalog.pg_class AS c ON c.relname = 'pg_stat_statements' AND c.relkind = 'v'
                   JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attname = g.name::pg_catalog.name
                   JOIN pg_catalog.pg_depend AS d
                     ON d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
            """.replace("$columns", RemovedNames.COLUMNS)
            .replace("$statements", RemovedNames.COLUMNS_OF_STATEMENTS)
            .stripTrailing();

    /**
     * A view reads a column if its rule has the OID of the relation and the name as a word: a column of one's own with that name
     * is none. Other columns of a sequence than three went with PostgreSQL 10, and the column oid with 12.
     */
    static final NamedQuery<OldUse> ALL = NamedQuery.of(
                    "views that a later major refuses",
                    """
            WITH $gone,
            sign(relation) AS (
                 SELECT ':relid (?:' || pg_catalog.string_agg(DISTINCT g.relation::text, '|') || ') ' FROM gone AS g),
            hit AS (
                 SELECT r.oid, r.ev_class, r.rulename, r.ev_action::text AS body, pg_catalog.pg_get_ruledef(r.oid) AS text
                   FROM pg_catalog.pg_rewrite AS r
                  CROSS JOIN sign AS s
                  WHERE r.oid >= 16384 AND r.ev_action::text ~ s.relation),
            old(since, rule, what) AS (
                 SELECT g.since, h.oid, g.what
                   FROM hit AS h
                   JOIN gone AS g ON h.body ~ (':relid ' || g.relation || ' ')
                  WHERE g.name IS NULL OR h.text ~ ('[[:<:]]' || g.name || '[[:>:]]')
                  UNION
                 SELECT 10, d.objid, s.oid::pg_catalog.regclass::text || '.' || a.attname
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_class AS s ON s.oid = d.refobjid AND s.relkind = 'S'
                   JOIN pg_catalog.pg_attribute AS a
                     ON a.attrelid = s.oid AND a.attnum = d.refobjsubid
                    AND a.attname NOT IN ('last_value', 'log_cnt', 'is_called')
                  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid > 0
                  UNION
                 SELECT 12, d.objid, c.oid::pg_catalog.regclass::text || '.oid'
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_class AS c ON c.oid = d.refobjid AND c.oid >= 16384
                  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjsubid = -2
                    AND pg_catalog.current_setting('server_version_num')::int4 < 120000)
            SELECT o.since AS since, $rule AS object, 'column'::text AS topic, o.what AS what
              FROM old AS o
              JOIN pg_catalog.pg_rewrite AS r ON r.oid = o.rule
              JOIN pg_catalog.pg_class AS v ON v.oid = r.ev_class
             WHERE $made
            """.replace("$gone", GONE)
                            .replace("$rule", RULE)
                            .replace("$made", UserMade.in("pg_class", "v.oid")),
                    OldUse.class)
            .orderedBy(OldUse.ORDER)
            .before("18")
            .inEachDatabase();

    private OldViews() {}
}
