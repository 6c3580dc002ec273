package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A function in C or internal that is of no extension and of no base type.
 *
 * @param name its name with its schema and its arguments, as SQL needs them
 * @param language {@code c} or {@code internal}
 * @param symbol what it is called in the library, or inside of the server
 * @param library the file of the library, or {@code null}
 * @param arguments how many it takes
 * @param handledLanguage the procedural language that it is a part of, or {@code null}
 */
record FunctionInC(
        String name,
        String language,
        String symbol,
        @Nullable String library,
        long arguments,
        @Nullable String handledLanguage) {

    /**
     * Not aggregates, which are all in {@code internal}. Functions of a base type belong to that, unless the type is an extension's,
     * which R004 does not name. Those of languages come first, so that none is cut off.
     */
    static final NamedQuery<FunctionInC> ALL = NamedQuery.of(
                    "functions in C",
                    """
            SELECT p.oid::pg_catalog.regprocedure::text AS name, l.lanname::text AS language, p.prosrc AS symbol,
                   p.probin::text AS library, p.pronargs::int8 AS arguments,
                   (SELECT h.lanname::text FROM pg_catalog.pg_language AS h
                     WHERE p.oid IN (h.lanplcallfoid, h.laninline, h.lanvalidator)
                     ORDER BY 1 LIMIT 1) AS handled_language
              FROM pg_catalog.pg_proc AS p
              JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
              JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
             WHERE l.lanname IN ('c', 'internal')
               AND\s""" + UserMade.in("pg_proc", "p.oid", "n.nspname") + """
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_aggregate AS a WHERE a.aggfnoid = p.oid)
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS t
                                WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend,
                                                t.typmodin, t.typmodout, t.typanalyze)
                                  AND t.typtype = 'b' AND\s""" + UserMade.in("pg_type", "t.oid") + ")",
                    FunctionInC.class)
            .orderedBy("handled_language, name")
            .inEachDatabase();

    private static final String FIRST = "; objects that use it, such as indexes and defaults, have to be changed first";

    /** {@return whether it is a part of a language that 603413 names} */
    boolean servesOneBut(Set<String> offered) {
        return handledLanguage != null && !offered.contains(handledLanguage);
    }

    /** {@return what takes its place} */
    Remediation fix() {
        return Remediation.manual(replacement() + FIRST);
    }

    private String replacement() {
        if (language.equals("internal")) {
            return "replace it by a function in SQL: SELECT pg_catalog." + OneLine.of(symbol) + "(" + parameters()
                    + ")";
        }
        if (symbol.equals("unaccent_dict")) {
            return "replace it by a function in SQL: SELECT public.unaccent('public.unaccent'::regdictionary, $1)";
        }
        return (library == null ? "" : ofLibrary(library)) + "rewrite it in SQL, PL/pgSQL or PL/v8";
    }

    private String parameters() {
        return IntStream.rangeClosed(1, (int) arguments).mapToObj(i -> "$" + i).collect(Collectors.joining(", "));
    }

    private static String ofLibrary(String file) {
        return "create the extension that has the library " + OneLine.of(file) + " and drop this function, or ";
    }
}
