package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;

/**
 * An extension that somebody created in a system schema.
 *
 * @param name its name
 * @param identifier its name, quoted as SQL needs it
 * @param schema the schema
 * @param ofProvider whether its owner is a role that only the provider can act as
 * @param dependents what depends on it and is no part of it
 */
public record MisplacedExtension(
        String name, String identifier, String schema, boolean ofProvider, List<String> dependents) {

    /**
     * Those that could be elsewhere: a control file with {@code schema = pg_catalog} leaves no choice. It is read from the
     * server's folder of extensions; where a provider hides that, extensions of the kind are listed too.
     */
    public static final NamedQuery<MisplacedExtension> ALL = NamedQuery.of(
                    "extensions in system schemas",
                    """
            SELECT e.extname::text AS name, pg_catalog.quote_ident(e.extname) AS identifier, n.nspname::text AS schema,
                   \s""" + ProviderRoles.closed("pg_catalog.pg_get_userbyid(e.extowner)") + """
                   AS of_provider,
                   \s"""
                            + Dependents.ofExtension("e.oid") + """
                   AS dependents
              FROM pg_catalog.pg_extension AS e
              JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
             WHERE n.nspname IN ('pg_catalog', 'information_schema')
               AND e.extname <> 'plpgsql'
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_available_extension_versions AS v
                                WHERE v.name = e.extname AND v.version = e.extversion AND v.schema = n.nspname)
            """,
                    MisplacedExtension::read)
            .complete()
            .inEachDatabase();

    private static MisplacedExtension read(Row row) throws SQLException {
        return new MisplacedExtension(
                row.text("name"),
                row.text("identifier"),
                row.text("schema"),
                row.flag("of_provider"),
                row.texts("dependents"));
    }
}
