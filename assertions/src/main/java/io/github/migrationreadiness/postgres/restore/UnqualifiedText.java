package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * A materialized view that hands a statement as text to a function, which runs it when the view is filled.
 *
 * @param view its name with its schema, quoted as SQL needs it
 * @param function the function that runs the text
 * @param names the relations that the text names without a schema
 */
record UnqualifiedText(String view, String function, List<String> names) {

    static final NamedQuery<UnqualifiedText> ALL = NamedQuery.of(
                    "materialized views over statements as text",
                    """
            SELECT c.oid::pg_catalog.regclass::text AS view, pg_catalog.lower(q.part[1]) AS function,
                   pg_catalog.array_agg(DISTINCT 'relation ' || pg_catalog.quote_ident(n.name)) AS names
              FROM pg_catalog.pg_class AS c
             CROSS JOIN LATERAL pg_catalog.regexp_matches(
                   pg_catalog.pg_get_viewdef(c.oid) COLLATE pg_catalog."C",
                   '[[:<:]](ts_stat|query_to_xml|query_to_xmlschema|query_to_xml_and_xmlschema|crosstab[234]?)[(]E?''((?:[^'']|'''')*)''',
                   'g') AS q(part)
             CROSS JOIN LATERAL pg_catalog.regexp_matches(
                   pg_catalog.regexp_replace(pg_catalog.replace(q.part[2], '''''', ''''), '''[^'']*''', ' ', 'g'),
                   '[[:<:]](?:from|join)[[:space:]]+(?:only[[:space:]]+)?$name', 'gi') AS m(part)
             CROSS JOIN LATERAL (SELECT $found) AS n(name)
             WHERE c.relkind = 'm' AND c.relispopulated
               AND $made
               AND EXISTS (SELECT 1 FROM pg_catalog.pg_class AS f
                             JOIN pg_catalog.pg_namespace AS s ON s.oid = f.relnamespace
                            WHERE f.relname = n.name::pg_catalog.name AND f.relkind IN ('r', 'p', 'v', 'm', 'f')
                              AND s.nspname NOT IN ('pg_catalog', 'information_schema') AND s.nspname !~ '^pg_')
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_class AS f
                                WHERE f.relname = n.name::pg_catalog.name
                                  AND f.relnamespace = 'pg_catalog'::pg_catalog.regnamespace)
             GROUP BY 1, 2
            """.replace("$name", FunctionText.NAME + FunctionText.NO_PREFIX)
                            .replace("$found", FunctionText.found("m.part"))
                            .replace("$made", UserMade.in("pg_class", "c.oid")),
                    UnqualifiedText.class)
            .orderedBy("view, function")
            .inEachDatabase();
}
