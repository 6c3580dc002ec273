package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import java.util.List;

/**
 * A text search dictionary with files of its own.
 *
 * @param name its name with its schema, quoted as SQL needs it
 * @param files those that PostgreSQL does not ship, each with the option that names it
 */
record TextSearchDictionary(String name, List<String> files) {

    /**
     * The options stand in one text, as {@code name = 'value', name = 'value'}; PostgreSQL doubles quotes in values. Without a
     * backslash, for {@code standard_conforming_strings} may be off.
     */
    private static final String OPTION = """
            '(?:^|,) *"?(stopwords|dictfile|afffile|synonyms|rules)"? *= *E?''((?:[^'']|'''')*)'''""";

    private static final String SHIPPED_STOP_WORDS = """
            ('danish', 'dutch', 'english', 'finnish', 'french', 'german', 'hungarian', 'italian', 'nepali', 'norwegian',
             'portuguese', 'russian', 'spanish', 'swedish', 'turkish')""";

    private static final String SHIPPED_FILES = """
            ('ispell_sample', 'hunspell_sample', 'hunspell_sample_long', 'hunspell_sample_num', 'synonym_sample',
             'thesaurus_sample', 'unaccent', 'xsyn_sample')""";

    static final NamedQuery<TextSearchDictionary> WITH_FILES = NamedQuery.of(
                    "text search dictionaries with files",
                    """
            SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(d.dictname) AS name,
                   pg_catalog.array_agg(m.part[2] || ' (' || pg_catalog.lower(m.part[1]) || ')'
                                        ORDER BY m.part[1], m.part[2]) AS files
              FROM pg_catalog.pg_ts_dict AS d
              JOIN pg_catalog.pg_namespace AS n ON n.oid = d.dictnamespace
             CROSS JOIN LATERAL pg_catalog.regexp_matches(d.dictinitoption, $option, 'gi') AS m(part)
             WHERE\s""".replace("$option", OPTION) + UserMade.in("pg_ts_dict", "d.oid") + """
               AND NOT (pg_catalog.lower(m.part[1]) = 'stopwords' AND m.part[2] IN\s""" + SHIPPED_STOP_WORDS + """
                   )
               AND m.part[2] NOT IN\s"""
                            + SHIPPED_FILES + """
             GROUP BY 1
            """,
                    TextSearchDictionary.class)
            .inEachDatabase();
}
