package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * That one role is a member of another, directly.
 *
 * @param member who is a member
 * @param role of which role
 * @param admin whether the member may make others members too
 */
public record RoleMembership(String member, String role, boolean admin) {

    /** All of them, once however often they were granted; visible to every login. */
    public static final NamedQuery<RoleMembership> ALL = NamedQuery.of(
                    "memberships of roles", """
            SELECT u.rolname::text AS member, g.rolname::text AS role, pg_catalog.bool_or(m.admin_option) AS admin
              FROM pg_catalog.pg_auth_members AS m
              JOIN pg_catalog.pg_roles AS u ON u.oid = m.member
              JOIN pg_catalog.pg_roles AS g ON g.oid = m.roleid
             GROUP BY u.rolname, g.rolname
            """, RoleMembership.class)
            .orderedBy("member, role")
            .complete();
}
