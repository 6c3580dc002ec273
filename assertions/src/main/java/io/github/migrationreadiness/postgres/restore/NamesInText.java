package io.github.migrationreadiness.postgres.restore;

import static io.github.migrationreadiness.postgres.restore.FunctionText.NAME;
import static io.github.migrationreadiness.postgres.restore.FunctionText.NO_PREFIX;
import static io.github.migrationreadiness.postgres.restore.FunctionText.UNQUALIFIED;
import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * The names that functions in {@code sql} and {@code plpgsql} write without a schema, and that only {@code search_path} can find:
 * something of that kind and name exists, and not in {@code pg_catalog}.
 */
final class NamesInText {

    /** A name that a query gives a query in WITH. */
    static final String OF_QUERY = NAME + "[[:space:]]*(?:[(][^()]*[)][[:space:]]*)?[[:<:]]as[[:>:]][[:space:]]*"
            + "(?:(?:not[[:space:]]+)?materialized[[:space:]]*)?[(]";

    private static final String COLUMN =
            "[.](?:\"(?:[^\"]|\"\")+\"|(?:[_$]|[^[:space:][:punct:]])+)[[:space:]]*%[[:space:]]*type";

    /** The end of a declaration's type, perhaps of an array. */
    private static final String END_OF_TYPE = "(?=(?:[[:space:]]*[[][[:space:]]*[0-9]*[[:space:]]*[]])*[[:space:]]*"
            + "(?:;|:=|=|not[[:>:]]|default[[:>:]]|collate[[:>:]]))";

    /** {@code code} is a text without comments and literals, {@code bare} one without comments. */
    private static final String TOKENS = Stream.of(
                    token("function", "code", UNQUALIFIED + NAME + "(?=[[:space:]]*[(])"),
                    token(
                            "relation",
                            "code",
                            "[[:<:]](?:from|join|update|truncate(?:[[:space:]]+table)?)[[:space:]]+"
                                    + "(?:only[[:space:]]+)?" + NAME + NO_PREFIX),
                    token(
                            "relation",
                            "code",
                            "[[:<:]]insert[[:space:]]+into[[:space:]]+" + NAME + "(?![[:space:]]*[.])"),
                    token(
                            "relation",
                            "code",
                            UNQUALIFIED + NAME + "(?=[[:space:]]*%[[:space:]]*rowtype|" + COLUMN + ")"),
                    token(
                            "relation",
                            "bare",
                            "[[:<:]](?:nextval|currval|setval|to_regclass)[[:space:]]*[(][[:space:]]*''" + NAME + "''"),
                    token("relation", "bare", "''" + NAME + "''[[:space:]]*::[[:space:]]*regclass"),
                    token("type", "code", "::[[:space:]]*" + NAME + "(?![[:space:]]*[.])"),
                    """
                    SELECT t.oid, 'type', %s
                      FROM body AS t
                     CROSS JOIN LATERAL pg_catalog.regexp_matches(
                           t.code, '[[:<:]]declare[[:>:]](.*?)[[:<:]]begin[[:>:]]', 'gi') AS d(part)
                     CROSS JOIN LATERAL pg_catalog.regexp_matches(
                           d.part[1], '%s', 'gi') AS m(part)
                    """.formatted(
                                    FunctionText.found("m.part"),
                                    "(?:^|;)[[:space:]]*[^[:space:];]+[[:space:]]+(?:constant[[:space:]]+)?" + NAME
                                            + END_OF_TYPE),
                    token("text search", "bare", "''" + NAME + "''"))
            .collect(joining(" UNION\n"));

    /** These names are words of the grammar, and never looked up. */
    private static final String TYPES_OF_GRAMMAR = """
            ('int', 'integer', 'bigint', 'smallint', 'real', 'decimal', 'character', 'boolean', 'double', 'bit', 'dec',
             'national', 'nchar', 'time', 'timestamp', 'interval')""";

    private static final String OBJECTS = """
            SELECT f.pronamespace AS schema FROM pg_catalog.pg_proc AS f
             WHERE t.kind = 'function' AND f.proname = t.name::pg_catalog.name
             UNION ALL
            SELECT f.relnamespace FROM pg_catalog.pg_class AS f
             WHERE t.kind = 'relation' AND f.relname = t.name::pg_catalog.name
               AND f.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
             UNION ALL
            SELECT f.typnamespace FROM pg_catalog.pg_type AS f
             WHERE t.kind = 'type' AND f.typname = t.name::pg_catalog.name AND t.name NOT IN $grammar
             UNION ALL
            SELECT f.cfgnamespace FROM pg_catalog.pg_ts_config AS f
             WHERE t.kind = 'text search' AND f.cfgname = t.name::pg_catalog.name
             UNION ALL
            SELECT f.dictnamespace FROM pg_catalog.pg_ts_dict AS f
             WHERE t.kind = 'text search' AND f.dictname = t.name::pg_catalog.name
            """.replace("$grammar", TYPES_OF_GRAMMAR);

    /**
     * {@code named} has a row for each function of {@code body(oid, bare, code)} that names something without its schema: what,
     * the schemas that have it, and whether each name is in one of them alone.
     */
    static final String CTES = """
            token(oid, kind, name) AS (
            $tokens),
            of_query(oid, name) AS (
                 SELECT t.oid, $found
                   FROM body AS t
                  CROSS JOIN LATERAL pg_catalog.regexp_matches(t.code, '$with', 'gi') AS m(part)
                  WHERE t.code ~* '[[:<:]]with[[:>:]]'),
            named(oid, names, schemas, is_clear) AS (
                 SELECT t.oid, pg_catalog.array_agg(DISTINCT t.kind || ' ' || pg_catalog.quote_ident(t.name)),
                        pg_catalog.array_agg(DISTINCT pg_catalog.quote_ident(s.name)), pg_catalog.bool_and(o.schemas = 1)
                   FROM token AS t
                  CROSS JOIN LATERAL (
                        SELECT pg_catalog.array_agg(DISTINCT n.nspname::text) AS names,
                               pg_catalog.count(DISTINCT n.nspname) AS schemas
                          FROM ($objects) AS f
                          JOIN pg_catalog.pg_namespace AS n ON n.oid = f.schema
                         WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_(toast|temp_|toast_temp_)') AS o
                  CROSS JOIN LATERAL pg_catalog.unnest(o.names) AS s(name)
                  WHERE o.names IS NOT NULL AND 'pg_catalog' <> ALL (o.names)
                    AND NOT (t.kind IN ('function', 'relation')
                             AND EXISTS (SELECT 1 FROM of_query AS q WHERE q.oid = t.oid AND q.name = t.name))
                    AND (t.kind <> 'text search'
                         OR EXISTS (SELECT 1 FROM body AS x
                                     WHERE x.oid = t.oid
                                       AND x.code ~* '(tsvector|tsquery|ts_headline|ts_lexize|unaccent|regconfig|regdictionary)'))
                  GROUP BY t.oid)
            """.replace("$tokens", TOKENS)
            .replace("$found", FunctionText.found("m.part"))
            .replace("$with", OF_QUERY)
            .replace("$objects", OBJECTS)
            .stripTrailing();

    private NamesInText() {}

    private static String token(String kind, String text, String pattern) {
        return """
                SELECT t.oid, '%s', %s
                  FROM body AS t
                 CROSS JOIN LATERAL pg_catalog.regexp_matches(t.%s, '%s', 'gi') AS m(part)
                """.formatted(kind, FunctionText.found("m.part"), text, pattern);
    }
}
