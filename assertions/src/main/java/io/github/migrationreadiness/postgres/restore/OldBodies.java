package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/**
 * Bodies of functions that name what a later major removed. They are restored as they are and fail when they are called. Comments
 * do not count; literals do, because they may be statements.
 */
final class OldBodies {

    /**
     * {@code (since, what, word, beside, pattern)}: the word that tells it, another that has to stand in the same body, and the form
     * that it has to have. A function does not count where users have one of the same name.
     */
    private static final String GONE = """
            gone(since, what, word, beside, pattern) AS (
                 SELECT g.since, 'function ' || g.name, g.name, NULL::text,
                        '[[:<:]]' || g.name || '[[:space:]]*[(]'
                   FROM $functions AS g(since, name, arguments)
                  WHERE g.arguments IS NULL
                    AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_proc AS p
                                     WHERE p.proname = g.name::pg_catalog.name AND p.oid >= 16384)
                  UNION ALL
                 SELECT g.since, CASE g.schema WHEN 'pg_catalog' THEN '' ELSE g.schema || '.' END
                                 || g.relation || COALESCE('.' || g.name, ''), COALESCE(g.name, g.relation),
                        CASE WHEN g.name IS NOT NULL THEN g.relation
                             WHEN g.schema <> 'pg_catalog' THEN g.schema END, NULL
                   FROM $columns AS g(since, schema, relation, name)
                  UNION ALL
                 SELECT g.since, 'pg_stat_statements.' || g.name, g.name, 'pg_stat_statements', NULL
                   FROM $statements AS g(since, name)
                  UNION ALL
                 SELECT g.since, 'type ' || g.name, g.name, NULL,
                        '(::[[:space:]]*|[[:<:]]as[[:space:]]+)(pg_catalog[.])?' || g.name || '[[:>:]]'
                   FROM $types AS g(since, name) WHERE g.name NOT LIKE '|_%' ESCAPE '|' AND g.name <> 'opaque'
                  UNION ALL
                 SELECT g.since, 'parameter ' || g.name, g.name, NULL,
                        CASE WHEN g.name LIKE 'lc|_%' ESCAPE '|'
                             THEN '([[:<:]]show[[:space:]]+|''|[[:<:]]set[[:space:]]+(local[[:space:]]+|session[[:space:]]+)?)'
                                  || g.name || '[[:>:]]' END
                   FROM $parameters AS g(since, name)
                  UNION ALL
                 SELECT 12, 'WITH OIDS', 'oids', 'with', '[[:<:]]with[[:space:]]+oids[[:>:]]')
            """.replace("$functions", RemovedNames.FUNCTIONS)
            .replace("$columns", RemovedNames.COLUMNS)
            .replace("$statements", RemovedNames.COLUMNS_OF_STATEMENTS)
            .replace("$types", RemovedNames.TYPES)
            .replace("$parameters", RemovedNames.PARAMETERS)
            .stripTrailing();

    /** All words are looked for at once, because only few bodies have one. */
    static final NamedQuery<OldUse> ALL = NamedQuery.of(
                    "functions that fail on a later major",
                    """
            WITH $gone,
            coming AS (
                 SELECT g.since, g.what, g.word, g.beside, g.pattern
                   FROM gone AS g
                  WHERE g.since > pg_catalog.current_setting('server_version_num')::int4 / 10000),
            body(oid, text) AS (
                 SELECT p.oid, pg_catalog.lower($bare)
                   FROM pg_catalog.pg_proc AS p
                   JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
                  WHERE l.lanname NOT IN ('c', 'internal') AND p.prosrc <> ''
                    AND p.prosrc ~* (SELECT pg_catalog.string_agg(DISTINCT c.word, '|') FROM coming AS c)
                    AND $made),
            word(oid, word) AS (
                 SELECT DISTINCT b.oid, w.part[1]
                   FROM body AS b
                  CROSS JOIN LATERAL pg_catalog.regexp_matches(b.text, '[a-z_][a-z0-9_$]*', 'g') AS w(part))
            SELECT DISTINCT c.since AS since, 'function ' || b.oid::pg_catalog.regprocedure::text AS object,
                   'body'::text AS topic, c.what AS what
              FROM coming AS c
              JOIN word AS w ON w.word = c.word
              JOIN body AS b ON b.oid = w.oid
             WHERE (c.beside IS NULL
                    OR EXISTS (SELECT 1 FROM word AS x WHERE x.oid = b.oid AND x.word = c.beside))
               AND (c.pattern IS NULL OR b.text ~ c.pattern)
            """.replace("$gone", GONE)
                            .replace("$bare", FunctionText.withoutComments("p.prosrc"))
                            .replace("$made", UserMade.in("pg_proc", "p.oid", "n.nspname")),
                    OldUse.class)
            .orderedBy(OldUse.ORDER)
            .before("18")
            .inEachDatabase();

    private OldBodies() {}
}
