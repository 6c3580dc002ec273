package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import java.util.List;
import java.util.Locale;

/**
 * A text search parser or template that somebody created.
 *
 * @param kind {@code parser} or {@code template}
 * @param name its name with its schema, quoted as SQL needs it
 * @param dependents what depends on it
 */
record TextSearchObject(String kind, String name, List<String> dependents) {

    static final NamedQuery<TextSearchObject> ALL = NamedQuery.of(
                    "text search parsers and templates",
                    """
            SELECT 'parser' AS kind,
                   pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.prsname) AS name,
                   \s""" + Dependents.of("pg_ts_parser", "p.oid") + """
                   AS dependents
              FROM pg_catalog.pg_ts_parser AS p
              JOIN pg_catalog.pg_namespace AS n ON n.oid = p.prsnamespace
             WHERE\s""" + UserMade.in("pg_ts_parser", "p.oid") + """
             UNION ALL
            SELECT 'template' AS kind,
                   pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) AS name,
                   \s"""
                            + Dependents.of("pg_ts_template", "t.oid") + """
                   AS dependents
              FROM pg_catalog.pg_ts_template AS t
              JOIN pg_catalog.pg_namespace AS n ON n.oid = t.tmplnamespace
             WHERE\s""" + UserMade.in("pg_ts_template", "t.oid"),
                    TextSearchObject.class)
            .orderedBy("kind, name")
            .inEachDatabase();

    /** {@return the statement that drops it} */
    String drop() {
        return "DROP TEXT SEARCH " + kind.toUpperCase(Locale.ROOT) + " " + name + ";";
    }
}
