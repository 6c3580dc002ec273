package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * A session that the kit's login is not allowed to terminate.
 *
 * @param database the database that it is connected to
 * @param pid the process behind it
 * @param userName the role that it logged in as
 * @param application what it calls itself; may be empty
 * @param ofSuperuser whether only superusers may terminate it
 * @param loginInherits whether the kit's login has the rights of a role that it is granted
 */
public record UnterminableSession(
        String database, long pid, String userName, String application, boolean ofSuperuser, boolean loginInherits) {

    /**
     * Those of the moment, in all databases; who is connected to which is visible to every login. A session without a
     * role is one of autovacuum, which DROP DATABASE ends by itself. The rule is PostgreSQL's own: rights of the role or
     * of pg_signal_backend, neither of which helps against superusers.
     */
    public static final NamedQuery<UnterminableSession> ALL = NamedQuery.of(
                    "sessions that cannot be terminated", """
            SELECT a.datname::text AS database, a.pid AS pid,
                   COALESCE(r.rolname::text, 'role ' || a.usesysid::text) AS user_name,
                   COALESCE(a.application_name, '') AS application, COALESCE(r.rolsuper, false) AS of_superuser,
                   me.rolinherit AS login_inherits
              FROM pg_catalog.pg_stat_activity AS a
              JOIN pg_catalog.pg_roles AS me ON me.rolname = session_user
              LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = a.usesysid
              LEFT JOIN pg_catalog.pg_roles AS s ON s.rolname = 'pg_signal_backend'
             WHERE a.datname IS NOT NULL AND a.usesysid IS NOT NULL
               AND a.pid <> pg_catalog.pg_backend_pid()
               AND NOT me.rolsuper
               AND (COALESCE(r.rolsuper, false)
                    OR NOT (COALESCE(pg_catalog.pg_has_role(me.oid, r.oid, 'USAGE'), false)
                            OR COALESCE(pg_catalog.pg_has_role(me.oid, s.oid, 'USAGE'), false)))
            """, UnterminableSession.class)
            .since("10")
            .orderedBy("database, user_name, pid")
            .complete();
}
