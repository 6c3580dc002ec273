package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * The function of a flexible server that lists its Microsoft Entra principals.
 *
 * @param present whether the server has it, which it has with Microsoft Entra authentication only
 * @param readable whether the session may call it
 */
public record EntraDirectory(boolean present, boolean readable) {

    /** One row, to be asked in the database {@code postgres}. */
    public static final NamedQuery<EntraDirectory> OF_SERVER =
            NamedQuery.of("the function pgaadauth_list_principals", """
            SELECT f.oid IS NOT NULL AS present,
                   COALESCE(pg_catalog.has_function_privilege(f.oid, 'EXECUTE'), false) AS readable
              FROM (SELECT pg_catalog.to_regprocedure('pg_catalog.pgaadauth_list_principals(boolean)')::oid AS oid)
                   AS f
            """, EntraDirectory.class);
}
