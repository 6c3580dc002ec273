package io.github.migrationreadiness.postgres.privilege;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * Who owns a database, and what the login has to do with it.
 *
 * @param name the name of the owner
 * @param isLogin whether the login is the owner or has the owner's rights without {@code SET ROLE}
 * @param isGrantable whether the owner can be granted to the login: no superuser, and no member of the login
 * @param login the name of the login
 * @param loginInherits whether the login has the rights of roles that it is granted
 */
public record DatabaseOwner(String name, boolean isLogin, boolean isGrantable, String login, boolean loginInherits) {

    /** One row. */
    public static final NamedQuery<DatabaseOwner> OF_DATABASE =
            NamedQuery.of("owner of the database", """
            SELECT o.rolname::text AS name, pg_catalog.pg_has_role(me.oid, o.oid, 'USAGE') AS is_login,
                   NOT o.rolsuper AND NOT pg_catalog.pg_has_role(o.oid, me.oid, 'MEMBER') AS is_grantable,
                   me.rolname::text AS login, me.rolinherit AS login_inherits
              FROM pg_catalog.pg_database AS d
              JOIN pg_catalog.pg_roles AS o ON o.oid = d.datdba
              JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user
             WHERE d.datname = pg_catalog.current_database()
            """, DatabaseOwner.class).inEachDatabase();
}
