package io.github.migrationreadiness.postgres.catalog;

/**
 * A role with what a migration login needs. Attributes are never inherited: they are the role's own.
 *
 * @param name its name
 * @param superuser whether it is a superuser
 * @param replication whether it has the REPLICATION attribute
 * @param createRole whether it has the CREATEROLE attribute
 * @param rdsReplication whether it is a member of Amazon's {@code rds_replication}
 * @param azureAdminExists whether the server has the role {@code azure_pg_admin}
 * @param azureAdmin whether it is a member of {@code azure_pg_admin}, also indirectly
 * @param inheritsAzureAdmin whether it has the rights of {@code azure_pg_admin} without {@code SET ROLE}
 */
public record Role(
        String name,
        boolean superuser,
        boolean replication,
        boolean createRole,
        boolean rdsReplication,
        boolean azureAdminExists,
        boolean azureAdmin,
        boolean inheritsAzureAdmin) {

    /** Joins instead of naming roles to pg_has_role, which raises an error for a role that does not exist. */
    private static final String SQL = """
            SELECT r.rolname::text AS name, r.rolsuper AS superuser, r.rolreplication AS replication,
                   r.rolcreaterole AS create_role,
                   COALESCE(pg_catalog.pg_has_role(r.oid, rds.oid, 'MEMBER'), false) AS rds_replication,
                   az.oid IS NOT NULL AS azure_admin_exists,
                   COALESCE(pg_catalog.pg_has_role(r.oid, az.oid, 'MEMBER'), false) AS azure_admin,
                   COALESCE(pg_catalog.pg_has_role(r.oid, az.oid, 'USAGE'), false) AS inherits_azure_admin
              FROM pg_catalog.pg_roles AS r
              LEFT JOIN pg_catalog.pg_roles AS rds ON rds.rolname = 'rds_replication'
              LEFT JOIN pg_catalog.pg_roles AS az ON az.rolname = 'azure_pg_admin'
             WHERE r.rolname =\s""";

    /** The login of the session, whatever role it may have been set to since. */
    public static final NamedQuery<Role> LOGIN = NamedQuery.of("the session's login", SQL + "session_user", Role.class);

    /**
     * {@return the query for one role}
     *
     * @param name its exact name
     */
    public static NamedQuery<Role> named(String name) {
        return NamedQuery.of("a role by name", SQL + "?", Role.class).with(name);
    }
}
