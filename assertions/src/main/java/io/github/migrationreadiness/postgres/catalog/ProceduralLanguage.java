package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language for functions that a database has, besides those that are built in.
 *
 * @param name its name
 * @param extensionName the extension that brought it, or {@code null}: those created before extensions have none
 * @param dependents what depends on it or its extension, and is no part of that
 * @param functions how many functions are written in it; those of extensions do not count
 */
public record ProceduralLanguage(String name, @Nullable String extensionName, List<String> dependents, long functions) {

    /** All of them; {@code sql}, {@code c} and {@code internal} are no procedural languages. */
    public static final NamedQuery<ProceduralLanguage> ALL = NamedQuery.of(
                    "procedural languages",
                    """
            SELECT l.lanname::text AS name, x.extname::text AS extension,
                   CASE WHEN x.oid IS NULL THEN
                   \s""" + Dependents.of("pg_language", "l.oid") + """
                   ELSE
                   \s""" + Dependents.ofExtension("x.oid") + """
                   END AS dependents,
                   (SELECT pg_catalog.count(*)
                      FROM pg_catalog.pg_proc AS p
                     WHERE p.prolang = l.oid
                       AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS d
                                        WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                          AND d.objid = p.oid AND d.deptype = 'e')) AS functions
              FROM pg_catalog.pg_language AS l
              LEFT JOIN pg_catalog.pg_depend AS e
                     ON e.classid = 'pg_catalog.pg_language'::pg_catalog.regclass
                    AND e.objid = l.oid AND e.deptype = 'e'
              LEFT JOIN pg_catalog.pg_extension AS x ON x.oid = e.refobjid
             WHERE l.lanispl
            """,
                    ProceduralLanguage::read)
            .complete()
            .inEachDatabase();

    /** {@return the extension that brought it} */
    public Optional<String> extension() {
        return Optional.ofNullable(extensionName);
    }

    private static ProceduralLanguage read(Row row) throws SQLException {
        return new ProceduralLanguage(
                row.text("name"), row.optionalText("extension"), row.texts("dependents"), row.number("functions"));
    }
}
