package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * The schema {@code public} of a database, and what the session's login may do about its owner.
 *
 * @param owner the role that owns it
 * @param owned whether the login has the rights of the owner
 * @param mayHandOver whether the login may make {@code azure_pg_admin} the owner of what it owns
 * @param mayCreate whether the login may create schemas in the database, which a change of owner takes too
 */
public record PublicSchema(String owner, boolean owned, boolean mayHandOver, boolean mayCreate) {

    /** One row, or none where somebody dropped the schema. SET is a right of its own since PostgreSQL 16. */
    public static final NamedQuery<PublicSchema> OF_DATABASE =
            NamedQuery.of("the schema public", """
            SELECT pg_catalog.pg_get_userbyid(n.nspowner)::text AS owner,
                   pg_catalog.pg_has_role(me.oid, n.nspowner, 'USAGE') AS owned,
                   COALESCE(pg_catalog.pg_has_role(me.oid, az.oid,
                            CASE WHEN pg_catalog.current_setting('server_version_num')::integer < 160000
                                 THEN 'MEMBER' ELSE 'SET' END), false) AS may_hand_over,
                   pg_catalog.has_database_privilege(me.oid, d.oid, 'CREATE') AS may_create
              FROM pg_catalog.pg_namespace AS n
              JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user
              JOIN pg_catalog.pg_database AS d ON d.datname = pg_catalog.current_database()
              LEFT JOIN pg_catalog.pg_roles AS az ON az.rolname = 'azure_pg_admin'
             WHERE n.nspname = 'public'
            """, PublicSchema.class).inEachDatabase();

    /** {@return whether it belongs to whom the service would give it} */
    public boolean isOfAzureAdmin() {
        return owner.equals("azure_pg_admin");
    }

    /** {@return the same schema in a database that the login creates by copying this one, and so owns} */
    public PublicSchema inDatabaseOfLogin() {
        return new PublicSchema(owner, owned || owner.equals("pg_database_owner"), mayHandOver, true);
    }
}
