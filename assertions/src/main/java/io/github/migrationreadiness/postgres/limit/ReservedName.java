package io.github.migrationreadiness.postgres.limit;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;

/**
 * A name that is reserved on the target, or several that tools confuse.
 *
 * @param kind what has the name, such as {@code role}
 * @param names the names, quoted as SQL needs them
 * @param why what is wrong with them
 * @param ofService whether the service itself has objects of such names
 */
record ReservedName(String kind, String names, String why, boolean ofService) {

    /** Not roles that a provider brings. Those that begin with pg_ could be created before 9.6 only. */
    static final NamedQuery<ReservedName> OF_SERVER = NamedQuery.of(
                    "reserved names of roles and databases",
                    """
            SELECT 'role' AS kind, pg_catalog.quote_ident(r.rolname) AS names,
                   CASE WHEN r.rolname ~ '[\\n\\r]' THEN 'has a line break in its name'
                        WHEN r.rolname ~ '^pg_' THEN 'has a name that PostgreSQL reserves'
                        ELSE 'has a name of the service' END AS why,
                   r.rolname !~ '[\\n\\r]' AND r.rolname !~ '^pg_' AS of_service
              FROM pg_catalog.pg_roles AS r
             WHERE (r.rolname ~ '[\\n\\r]' OR (r.rolname ~ '^pg_' AND r.oid >= 16384) OR r.rolname ~ '^azure'
                    OR r.rolname = 'replication')
               AND NOT\s""" + ProviderRoles.own("r.rolname") + """

            UNION ALL
            SELECT 'database', pg_catalog.quote_ident(b.datname),
                   CASE WHEN b.datname ~ '[\\n\\r]' THEN 'has a line break in its name'
                        ELSE 'has a name of the service' END,
                   b.datname !~ '[\\n\\r]'
              FROM pg_catalog.pg_database AS b
             WHERE b.datname IN ('azure_maintenance', 'azure_sys') OR b.datname ~ '[\\n\\r]'
            """,
                    ReservedName.class)
            .orderedBy("kind DESC, names")
            .complete();

    /** The same name in two schemas is no collision. Names compare as C does since PostgreSQL 12, which knows ASCII letters alone. */
    static final NamedQuery<ReservedName> OF_DATABASE = NamedQuery.of(
                    "reserved and colliding names in a database",
                    """
            SELECT 'relations' AS kind,
                   pg_catalog.string_agg(pg_catalog.quote_ident(c.relname), ', ' ORDER BY c.relname)
                   || ' of schema ' || pg_catalog.quote_ident(n.nspname) AS names,
                   'differ in case only' AS why, false AS of_service
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_'
             GROUP BY n.nspname, pg_catalog.lower(c.relname::text COLLATE pg_catalog."default")
            HAVING pg_catalog.count(*) > 1
            UNION ALL
            SELECT 'relation', pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
                   'has a line break in its name', false
              FROM pg_catalog.pg_class AS c
              JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.oid >= 16384 AND n.nspname !~ '^pg_' AND (c.relname ~ '[\\n\\r]' OR n.nspname ~ '[\\n\\r]')
            UNION ALL
            SELECT 'schema', pg_catalog.quote_ident(n.nspname), 'has a name of the service', true
              FROM pg_catalog.pg_namespace AS n
             WHERE n.oid >= 16384 AND n.nspname ~ '^azure'
               AND\s""" + UserMade.outsideExtensions("pg_namespace", "n.oid"),
                    ReservedName.class)
            .orderedBy("kind, names")
            .inEachDatabase();

    /**
     * {@return the finding}
     *
     * @param where where that is; may be empty
     */
    Finding finding(String where) {
        return Finding.of(kind + " " + VisibleSql.of(names))
                .with(why + where)
                .fixedBy(Remediation.manual("rename " + (kind.equals("relations") ? "one of them" : "it")))
                .asWarning(note());
    }

    private String note() {
        return kind.equals("database") && ofService ? DocumentedOn.SERVERS.note() : DocumentedOn.NOWHERE;
    }
}
