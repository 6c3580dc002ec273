package io.github.migrationreadiness.postgres.privilege;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Privileges of one role on an object of {@code pg_catalog} that differ from those that the server was born with.
 *
 * @param kind {@code table}, {@code view}, {@code column}, {@code function} or {@code procedure}
 * @param object its name without the schema, quoted as SQL needs it; of a function with its argument types
 * @param attribute the column of the object, quoted as SQL needs it, or {@code null} for the whole object
 * @param role whose they are, or {@code null} for PUBLIC
 * @param privileges their names, sorted
 * @param taken whether the role has lost them, rather than got them
 * @param grantable whether one of them may be passed on
 * @param grantors the roles that passed them on; the owner is not among them
 */
public record SystemGrant(
        String kind,
        String object,
        @Nullable String attribute,
        @Nullable String role,
        List<String> privileges,
        boolean taken,
        boolean grantable,
        List<String> grantors) {

    private static final String HEAD = """
            SELECT g.kind AS kind, g.object AS object, g.attribute AS attribute, g.taken AS taken,
                   CASE WHEN g.grantee <> 0 THEN pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
                   pg_catalog.array_agg(DISTINCT g.privilege_type ORDER BY g.privilege_type) AS privileges,
                   pg_catalog.bool_or(g.is_grantable) AS grantable,
                   pg_catalog.array_agg(DISTINCT pg_catalog.pg_get_userbyid(g.grantor)::text)
                             FILTER (WHERE g.grantor <> g.owner) AS grantors
            """;

    private static final String TAIL = """
               AND (g.grantee = 0 OR NOT\s""" + ProviderRoles.own("pg_catalog.pg_get_userbyid(g.grantee)") + ")\n"
            + "GROUP BY g.kind, g.object, g.attribute, g.taken, g.grantee";

    private static final String ORDER = "object, attribute NULLS FIRST, role NULLS FIRST, taken";

    /**
     * Those that a restore refuses. PostgreSQL writes every difference from {@code pg_init_privs} into a dump. Who restores it
     * without owning the object gets an error where he has no privilege on it, and only a warning where he has any: most
     * system tables and functions are open to PUBLIC. What was passed on is dumped as the role that did so, which only a
     * superuser can become. The documentation names pg_pltemplate, although it is open to PUBLIC.
     */
    public static final NamedQuery<SystemGrant> REFUSED = NamedQuery.of(
                    "privileges on system objects that a restore refuses", HEAD + """
              FROM (SELECT o.*, a.*,
                           EXISTS (SELECT 1 FROM pg_catalog.aclexplode(o.initial) AS b WHERE b.grantee = 0) AS open,
                           EXISTS (SELECT 1 FROM pg_catalog.aclexplode(o.acl) AS b
                                    WHERE b.grantor = a.grantee AND b.grantor <> o.owner) AS passed_on
                      FROM (SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind,
                                   pg_catalog.quote_ident(c.relname) AS object, NULL::text AS attribute,
                                   c.relowner AS owner, c.relacl AS acl, i.initprivs AS initial, i.initprivs AS born
                              FROM pg_catalog.pg_class AS c
                              LEFT JOIN pg_catalog.pg_init_privs AS i
                                ON i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                               AND i.objoid = c.oid AND i.objsubid = 0
                             WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND c.relacl IS NOT NULL
                            UNION ALL
                            SELECT 'column', pg_catalog.quote_ident(c.relname), pg_catalog.quote_ident(t.attname),
                                   c.relowner, t.attacl, pg_catalog.array_cat(w.initprivs, i.initprivs), i.initprivs
                              FROM pg_catalog.pg_attribute AS t
                              JOIN pg_catalog.pg_class AS c ON c.oid = t.attrelid
                              LEFT JOIN pg_catalog.pg_init_privs AS w
                                ON w.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                               AND w.objoid = c.oid AND w.objsubid = 0
                              LEFT JOIN pg_catalog.pg_init_privs AS i
                                ON i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                               AND i.objoid = c.oid AND i.objsubid = t.attnum
                             WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace AND t.attacl IS NOT NULL
                            UNION ALL
                            SELECT CASE pg_catalog.to_jsonb(p) ->> 'prokind' WHEN 'p' THEN 'procedure' ELSE 'function' END,
                                   pg_catalog.quote_ident(p.proname) || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')',
                                   NULL, p.proowner, p.proacl,
                                   COALESCE(i.initprivs, pg_catalog.acldefault('f', p.proowner)),
                                   COALESCE(i.initprivs, pg_catalog.acldefault('f', p.proowner))
                              FROM pg_catalog.pg_proc AS p
                              LEFT JOIN pg_catalog.pg_init_privs AS i
                                ON i.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                               AND i.objoid = p.oid AND i.objsubid = 0
                             WHERE p.pronamespace = 'pg_catalog'::pg_catalog.regnamespace AND p.proacl IS NOT NULL) AS o
                     CROSS JOIN LATERAL (
                           SELECT n.*, false AS taken
                             FROM pg_catalog.aclexplode(o.acl) AS n
                            WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.aclexplode(o.born) AS b
                                               WHERE b.grantee = n.grantee AND b.privilege_type = n.privilege_type)
                           UNION ALL
                           SELECT b.*, true
                             FROM pg_catalog.aclexplode(o.born) AS b
                            WHERE NOT EXISTS (SELECT 1 FROM pg_catalog.aclexplode(o.acl) AS n
                                               WHERE n.grantee = b.grantee AND n.privilege_type = b.privilege_type)) AS a) AS g
             WHERE (NOT g.open OR g.grantor <> g.owner OR (g.is_grantable AND g.passed_on) OR g.object = 'pg_pltemplate')
            """ + TAIL, SystemGrant.class)
            .orderedBy(ORDER)
            .since("9.6")
            .inEachDatabase();

    /** All of them, where the server does not remember which it was born with; but PUBLIC's one on pg_pltemplate it was. */
    public static final NamedQuery<SystemGrant> ALL = NamedQuery.of(
                    "privileges on system tables", HEAD + """
              FROM (SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind,
                           pg_catalog.quote_ident(c.relname) AS object, NULL::text AS attribute,
                           c.relowner AS owner, false AS taken, a.*
                      FROM pg_catalog.pg_class AS c
                     CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS a
                     WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    UNION ALL
                    SELECT 'column', pg_catalog.quote_ident(c.relname), pg_catalog.quote_ident(t.attname),
                           c.relowner, false, a.*
                      FROM pg_catalog.pg_class AS c
                      JOIN pg_catalog.pg_attribute AS t ON t.attrelid = c.oid
                     CROSS JOIN LATERAL pg_catalog.aclexplode(t.attacl) AS a
                     WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace) AS g
             WHERE g.grantee <> g.owner
               AND NOT (g.grantee = 0 AND g.privilege_type = 'SELECT' AND g.object = 'pg_pltemplate')
            """ + TAIL, SystemGrant.class)
            .orderedBy(ORDER)
            .before("9.6")
            .complete()
            .inEachDatabase();

    /** {@return the column that they are on, where it is not the whole object} */
    public Optional<String> column() {
        return Optional.ofNullable(attribute);
    }

    /** {@return whose they are; empty for PUBLIC} */
    public Optional<String> grantee() {
        return Optional.ofNullable(role);
    }
}
