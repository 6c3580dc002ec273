package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * A function that is called while data is restored, and that depends on {@code search_path}, or may.
 *
 * @param place what calls it, in words
 * @param function its name with its schema and its arguments, as SQL needs them
 * @param language the language that it is written in
 * @param names what it names without a schema; empty where that cannot be known
 * @param schemas the schemas of these names, quoted as SQL needs them
 * @param isClear whether each name is in one schema alone
 */
record UnpinnedFunction(
        String place, String function, String language, List<String> names, List<String> schemas, boolean isClear) {

    static final NamedQuery<UnpinnedFunction> ALL = NamedQuery.of(
                    "functions that depend on search_path",
                    """
            WITH RECURSIVE $ways,
            called(placeclass, place, kind, oid, language) AS (
                 SELECT DISTINCT w.placeclass, w.place, w.kind, p.oid, l.lanname::text
                   FROM way AS w
                   JOIN pg_catalog.pg_proc AS p
                     ON w.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND p.oid = w.objid
                   JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
                  WHERE l.lanname NOT IN ('c', 'internal') AND p.prosrc <> ''
                    AND NOT EXISTS (SELECT 1 FROM pg_catalog.unnest(p.proconfig) AS s(setting)
                                     WHERE s.setting LIKE 'search_path=%')
                    AND $made),
            body(oid, bare, code) AS (
                 SELECT b.oid, b.bare, $code
                   FROM (SELECT p.oid, $bare AS bare
                           FROM pg_catalog.pg_proc AS p
                          WHERE p.oid IN (SELECT c.oid FROM called AS c WHERE c.language IN ('sql', 'plpgsql'))) AS b),
            $named
            SELECT $place AS place, w.oid::pg_catalog.regprocedure::text AS function, w.language AS language,
                   COALESCE(n.names, '{}') AS names, COALESCE(n.schemas, '{}') AS schemas,
                   COALESCE(n.is_clear, false) AS is_clear
              FROM called AS w
              LEFT JOIN named AS n ON n.oid = w.oid
             WHERE n.names IS NOT NULL OR w.language NOT IN ('sql', 'plpgsql')
                OR EXISTS (SELECT 1 FROM body AS b WHERE b.oid = w.oid AND b.code ~* '[[:<:]]execute[[:>:]]')
            """.replace("$ways", EvaluatedFunctions.CTES)
                            .replace("$bare", FunctionText.withoutComments("p.prosrc"))
                            .replace("$made", UserMade.in("pg_proc", "p.oid"))
                            .replace("$code", FunctionText.withoutLiterals("b.bare"))
                            .replace("$named", NamesInText.CTES)
                            .replace("$place", EvaluatedFunctions.PLACE),
                    UnpinnedFunction.class)
            .orderedBy("names = '{}', place, function")
            .inEachDatabase();

    /** {@return whether it certainly fails; else nobody can say} */
    boolean isCertain() {
        return !names.isEmpty();
    }

    /** {@return whether its language is one whose names are read} */
    boolean isRead() {
        return language.equals("sql") || language.equals("plpgsql");
    }
}
