package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.schema.Dependents;
import java.util.List;

/**
 * An extension that a database has created.
 *
 * @param name its name
 * @param identifier its name, quoted as SQL needs it
 * @param version its version
 * @param ofProvider whether its owner is a role that only the provider can act as
 * @param dependents what depends on it and is no part of it
 */
public record InstalledExtension(
        String name, String identifier, String version, boolean ofProvider, List<String> dependents) {

    /** All but plpgsql, which every database has and nobody allowlists. */
    public static final NamedQuery<InstalledExtension> ALL = NamedQuery.of(
                    "installed extensions",
                    """
            SELECT e.extname::text AS name, pg_catalog.quote_ident(e.extname) AS identifier, e.extversion AS version,
                   \s""" + ProviderRoles.closed("pg_catalog.pg_get_userbyid(e.extowner)") + """
                   AS of_provider,
                   \s"""
                            + Dependents.ofExtension("e.oid") + """
                   AS dependents
              FROM pg_catalog.pg_extension AS e
             WHERE e.extname <> 'plpgsql'
            """,
                    InstalledExtension.class)
            .complete()
            .inEachDatabase();
}
