package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;

/**
 * A role of the server, as every database of the server lists it.
 *
 * @param name its name
 * @param superuser whether it is a superuser
 * @param bypassRls whether it has the BYPASSRLS attribute
 * @param ofServer whether it came with the server or with its provider
 */
public record RoleEntry(String name, boolean superuser, boolean bypassRls, boolean ofServer) {

    /** All of them; visible to every login. */
    public static final NamedQuery<RoleEntry> ALL = NamedQuery.of(
                    "roles", """
            SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass_rls,
                   r.oid < 16384 OR\s""" + ProviderRoles.own("r.rolname") + """
             AS of_server
              FROM pg_catalog.pg_roles AS r
            """, RoleEntry.class)
            .complete();
}
