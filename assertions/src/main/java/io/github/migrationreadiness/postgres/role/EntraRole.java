package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;

/**
 * A role of an Azure single server that logs in through Microsoft Entra ID.
 *
 * @param name its name
 */
public record EntraRole(String name) {

    /** Single server makes them members of {@code azure_ad_user} or {@code azure_ad_admin}; a superuser is one of all roles. */
    public static final NamedQuery<EntraRole> ALL = NamedQuery.of(
                    "Microsoft Entra roles", """
            SELECT DISTINCT u.rolname::text AS name
              FROM pg_catalog.pg_roles AS u
              JOIN pg_catalog.pg_roles AS g ON g.rolname IN ('azure_ad_user', 'azure_ad_admin')
             WHERE pg_catalog.pg_has_role(u.oid, g.oid, 'MEMBER')
               AND NOT u.rolsuper
               AND NOT\s""" + ProviderRoles.own("u.rolname"), EntraRole.class)
            .complete();
}
