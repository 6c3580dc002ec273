package io.github.migrationreadiness.postgres.privilege;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * A large object that the login cannot read.
 *
 * @param id its OID
 * @param owner the name of its owner
 * @param ownerGrantable whether the owner can be granted to the login: no superuser, no member of the login, and not pg_database_owner, which has no other member
 */
public record GuardedLargeObject(long id, String owner, boolean ownerGrantable) {

    /** By its list of grants: the function that would know came with PostgreSQL 18. */
    public static final NamedQuery<GuardedLargeObject> ALL = NamedQuery.of(
                    "large objects out of reach", """
            SELECT l.oid::bigint AS id, o.rolname::text AS owner,
                   NOT o.rolsuper AND o.rolname <> 'pg_database_owner'
                           AND NOT pg_catalog.pg_has_role(o.oid, me.oid, 'MEMBER') AS owner_grantable
              FROM pg_catalog.pg_largeobject_metadata AS l
              JOIN pg_catalog.pg_roles AS o ON o.oid = l.lomowner
              JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user AND NOT me.rolsuper
             WHERE pg_catalog.current_setting('lo_compat_privileges') = 'off'
               AND NOT pg_catalog.pg_has_role(me.oid, l.lomowner, 'USAGE')
               AND NOT EXISTS (SELECT 1 FROM pg_catalog.aclexplode(l.lomacl) AS a
                                WHERE a.privilege_type = 'SELECT'
                                  AND (a.grantee = 0 OR pg_catalog.pg_has_role(me.oid, a.grantee, 'USAGE')))
            """, GuardedLargeObject.class)
            .orderedBy("pg_catalog.row_number() OVER (PARTITION BY owner ORDER BY id), id")
            .inEachDatabase();
}
