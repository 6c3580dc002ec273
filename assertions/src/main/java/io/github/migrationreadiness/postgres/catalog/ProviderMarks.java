package io.github.migrationreadiness.postgres.catalog;

import java.util.List;

/**
 * What gives away who runs the server.
 *
 * @param roles those of the providers' well-known roles that exist
 * @param aurora whether it has Aurora's version function
 * @param banner what the server calls itself
 */
public record ProviderMarks(List<String> roles, boolean aurora, String banner) {

    /** One row; visible to every login. */
    public static final NamedQuery<ProviderMarks> ALL = NamedQuery.of("marks of a provider", """
            SELECT ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles AS r
                          WHERE r.rolname IN ('rds_superuser', 'rdsadmin', 'cloudsqlsuperuser', 'alloydbsuperuser',
                                              'azure_superuser', 'azure_pg_admin')) AS roles,
                   pg_catalog.to_regproc('pg_catalog.aurora_version') IS NOT NULL AS aurora,
                   pg_catalog.version() AS banner
            """, ProviderMarks.class);
}
