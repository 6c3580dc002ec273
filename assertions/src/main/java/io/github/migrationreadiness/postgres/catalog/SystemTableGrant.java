package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Privileges on a system table, view or column of it that somebody other than its owner holds.
 *
 * @param kind {@code table} or {@code view}
 * @param relation the name of the relation without its schema
 * @param attribute the column, quoted as SQL needs it, or {@code null} for the whole relation
 * @param role who holds them, or {@code null} for PUBLIC
 * @param privileges their names, sorted
 * @param grantable whether one of them may be passed on
 * @param grantors the roles that passed them on; the owner is not among them
 */
public record SystemTableGrant(
        String kind,
        String relation,
        @Nullable String attribute,
        @Nullable String role,
        List<String> privileges,
        boolean grantable,
        List<String> grantors) {

    private static final String HEAD = """
            SELECT CASE g.relkind WHEN 'v' THEN 'view' ELSE 'table' END AS kind, g.relname::text AS relation,
                   pg_catalog.quote_ident(g.attname) AS attribute,
                   CASE WHEN g.grantee <> 0 THEN pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
                   pg_catalog.array_agg(DISTINCT g.privilege_type ORDER BY g.privilege_type) AS privileges,
                   pg_catalog.bool_or(g.is_grantable) AS grantable,
                   pg_catalog.array_agg(DISTINCT pg_catalog.pg_get_userbyid(g.grantor)::text)
                             FILTER (WHERE g.grantor <> g.relowner) AS grantors
              FROM (SELECT c.oid AS relation, c.relname, c.relkind, c.relowner, 0 AS attnum, NULL::name AS attname, a.*
                      FROM pg_catalog.pg_class AS c
                     CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS a
                     WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    UNION ALL
                    SELECT c.oid, c.relname, c.relkind, c.relowner, t.attnum, t.attname, a.*
                      FROM pg_catalog.pg_class AS c
                      JOIN pg_catalog.pg_attribute AS t ON t.attrelid = c.oid
                     CROSS JOIN LATERAL pg_catalog.aclexplode(t.attacl) AS a
                     WHERE c.relnamespace = 'pg_catalog'::pg_catalog.regnamespace) AS g
             WHERE g.grantee <> g.relowner
               AND (g.grantee = 0 OR NOT\s""" + ProviderRoles.own("pg_catalog.pg_get_userbyid(g.grantee)") + ")\n";

    private static final String TAIL = "GROUP BY g.relkind, g.relname, g.attname, g.grantee";

    private static final String ORDER = "relation, attribute NULLS FIRST, role NULLS FIRST";

    /** Those that the server was not born with; PUBLIC may read most system tables from the start. */
    public static final NamedQuery<SystemTableGrant> ADDED = NamedQuery.of(
                    "privileges on system tables beyond the initial ones", HEAD + """
               AND NOT EXISTS (SELECT 1
                                 FROM pg_catalog.pg_init_privs AS i
                                CROSS JOIN LATERAL pg_catalog.aclexplode(i.initprivs) AS ia
                                WHERE i.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                  AND i.objoid = g.relation AND i.objsubid = g.attnum
                                  AND ia.grantee = g.grantee AND ia.privilege_type = g.privilege_type)
            """ + TAIL, SystemTableGrant::read)
            .orderedBy(ORDER)
            .since("9.6");

    /** All of them, where the server does not remember which it was born with; but PUBLIC's one on pg_pltemplate it was. */
    public static final NamedQuery<SystemTableGrant> ALL = NamedQuery.of(
                    "privileges on system tables", HEAD + """
               AND NOT (g.grantee = 0 AND g.privilege_type = 'SELECT' AND g.relname = 'pg_pltemplate')
            """ + TAIL, SystemTableGrant::read)
            .orderedBy(ORDER)
            .before("9.6")
            .complete();

    /** {@return the column that they are on, where it is not the whole relation} */
    public Optional<String> column() {
        return Optional.ofNullable(attribute);
    }

    /** {@return who holds them; empty for PUBLIC} */
    public Optional<String> grantee() {
        return Optional.ofNullable(role);
    }

    private static SystemTableGrant read(Row row) throws SQLException {
        return new SystemTableGrant(
                row.text("kind"),
                row.text("relation"),
                row.optionalText("attribute"),
                row.optionalText("role"),
                row.texts("privileges"),
                row.flag("grantable"),
                row.texts("grantors"));
    }
}
