package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.postgres.TargetServer;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.Rows;

/**
 * A role, and whether the session may give objects to it.
 *
 * @param name its name
 * @param actable whether the session may act as it
 */
record ActableRole(String name, boolean actable) {

    private static final String NAME = "roles that the login may act as";

    /** Membership is enough. */
    static final NamedQuery<ActableRole> BEFORE_16 =
            NamedQuery.of(NAME, """
            SELECT r.rolname::text AS name, pg_catalog.pg_has_role(r.oid, 'MEMBER') AS actable
              FROM pg_catalog.pg_roles AS r
            """, ActableRole.class).before("16").complete();

    /** Objects take SET, default privileges take USAGE. */
    static final NamedQuery<ActableRole> SINCE_16 =
            NamedQuery.of(NAME, """
            SELECT r.rolname::text AS name,
                   pg_catalog.pg_has_role(r.oid, 'SET') AND pg_catalog.pg_has_role(r.oid, 'USAGE') AS actable
              FROM pg_catalog.pg_roles AS r
            """, ActableRole.class).since("16").complete();

    static Rows<ActableRole> of(TargetServer target) {
        return target.read(BEFORE_16.understoodBy(target.version()) ? BEFORE_16 : SINCE_16);
    }
}
