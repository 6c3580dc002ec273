package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * A CHECK constraint whose function reads tables.
 *
 * @param name its name, quoted as SQL needs it
 * @param owner the table with its schema, or {@code domain} and its name
 * @param function the function with its schema and its arguments
 * @param tables what the function reads
 */
record TableReadingCheck(String name, String owner, String function, List<String> tables) {

    private static final String DOMAIN = "domain ";

    /** Functions with BEGIN ATOMIC record in {@code pg_depend} what they use. */
    static final NamedQuery<TableReadingCheck> ALL = NamedQuery.of(
                    "checks that read tables",
                    """
            WITH used(place, function) AS (
                 SELECT d.objid, d.refobjid
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_constraint AS k ON k.oid = d.objid AND k.contype = 'c' AND k.conislocal
                    AND $loaded
                  WHERE d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.refobjid >= 16384),
            body(oid, code) AS (
                 SELECT p.oid, $code
                   FROM pg_catalog.pg_proc AS p
                   JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
                  WHERE p.oid IN (SELECT u.function FROM used AS u) AND l.lanname IN ('sql', 'plpgsql')
                    AND $made),
            named(oid, schema, name) AS (
                 SELECT b.oid, $schema, $table
                   FROM body AS b
                  CROSS JOIN LATERAL pg_catalog.regexp_matches(b.code, '$from', 'gi') AS m(part)),
            of_query(oid, name) AS (
                 SELECT b.oid, $found
                   FROM body AS b
                  CROSS JOIN LATERAL pg_catalog.regexp_matches(b.code, '$with', 'gi') AS m(part)),
            reads(oid, relation) AS (
                 SELECT t.oid, c.oid
                   FROM named AS t
                   JOIN pg_catalog.pg_class AS c ON c.relname = t.name::pg_catalog.name
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                    AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)' AND n.nspname = COALESCE(t.schema, n.nspname)
                    AND NOT (t.schema IS NULL
                             AND EXISTS (SELECT 1 FROM of_query AS q WHERE q.oid = t.oid AND q.name = t.name))
                  UNION
                 SELECT d.objid, d.refobjid
                   FROM pg_catalog.pg_depend AS d
                   JOIN pg_catalog.pg_class AS c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                  WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype = 'n'
                    AND d.objid IN (SELECT u.function FROM used AS u))
            SELECT pg_catalog.quote_ident(k.conname) AS name,
                   CASE WHEN k.conrelid <> 0 THEN k.conrelid::pg_catalog.regclass::text
                        ELSE 'domain ' || k.contypid::pg_catalog.regtype::text END AS owner,
                   u.function::pg_catalog.regprocedure::text AS function,
                   pg_catalog.array_agg(DISTINCT r.relation::pg_catalog.regclass::text) AS tables
              FROM used AS u
              JOIN pg_catalog.pg_constraint AS k ON k.oid = u.place
              JOIN reads AS r ON r.oid = u.function
             GROUP BY 1, 2, 3
            """.replace("$loaded", EvaluatedFunctions.MEETS_ROWS)
                            .replace("$code", FunctionText.withoutLiterals(FunctionText.withoutComments("p.prosrc")))
                            .replace("$made", UserMade.in("pg_proc", "p.oid"))
                            .replace(
                                    "$from",
                                    "[[:<:]](?:from|join)[[:space:]]+(?:only[[:space:]]+)?(?:" + FunctionText.NAME
                                            + "[[:space:]]*[.][[:space:]]*)?" + FunctionText.NAME
                                            + FunctionText.NO_PREFIX)
                            .replace("$schema", FunctionText.found("m.part"))
                            .replace("$table", FunctionText.found("(m.part[3:4])"))
                            .replace("$found", FunctionText.found("m.part"))
                            .replace("$with", NamesInText.OF_QUERY),
                    TableReadingCheck.class)
            .orderedBy("owner, name, function")
            .inEachDatabase();

    /** {@return what loses its rows} */
    String rowsOf() {
        return owner.startsWith(DOMAIN) ? "a table with this domain" : owner;
    }
}
