package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * A role of a flexible server that logs in through Microsoft Entra ID.
 *
 * @param name its name
 */
public record EntraPrincipal(String name) {

    /**
     * All of them, to be asked in the database {@code postgres} and alone: only some servers have the function. The
     * documentation has two names for its column.
     */
    public static final NamedQuery<EntraPrincipal> ALL = NamedQuery.of(
                    "Microsoft Entra principals", """
            SELECT COALESCE(pg_catalog.to_jsonb(p) ->> 'rolname', pg_catalog.to_jsonb(p) ->> 'rolename') AS name
              FROM pg_catalog.pgaadauth_list_principals(false) AS p
            """, EntraPrincipal.class)
            .complete();
}
