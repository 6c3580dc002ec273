package io.github.migrationreadiness.postgres.catalog;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role that holds privileges in a database on objects of others.
 *
 * @param oid the number that access lists know it by
 * @param roleName its name, or {@code null} where only an entry is left of a role that was dropped
 * @param objects on how many objects
 * @param example one of them, in words
 */
public record Grantee(long oid, @Nullable String roleName, long objects, String example) {

    /**
     * All but PUBLIC, from every kind of object that has an access list. Not a provider's roles, which the target has in its
     * own way. Reads every relation, so it is asked alone, where roles are migrated.
     */
    public static final NamedQuery<Grantee> ALL = NamedQuery.of(
                    "grantees", """
            WITH access AS (
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass AS class, c.oid AS object, 0 AS part,
                       c.relowner AS owner, c.relnamespace AS schema, c.relacl AS acl
                  FROM pg_catalog.pg_class AS c
                UNION ALL
                SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, t.attnum, c.relowner, c.relnamespace, t.attacl
                  FROM pg_catalog.pg_attribute AS t
                  JOIN pg_catalog.pg_class AS c ON c.oid = t.attrelid
                 WHERE t.attacl IS NOT NULL
                UNION ALL
                SELECT 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 0, p.proowner, p.pronamespace, p.proacl
                  FROM pg_catalog.pg_proc AS p
                UNION ALL
                SELECT 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0, t.typowner, t.typnamespace, t.typacl
                  FROM pg_catalog.pg_type AS t
                UNION ALL
                SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass, n.oid, 0, n.nspowner, n.oid, n.nspacl
                  FROM pg_catalog.pg_namespace AS n
                UNION ALL
                SELECT 'pg_catalog.pg_database'::pg_catalog.regclass, d.oid, 0, d.datdba, 0, d.datacl
                  FROM pg_catalog.pg_database AS d
                 WHERE d.datname = pg_catalog.current_database()
                UNION ALL
                SELECT 'pg_catalog.pg_default_acl'::pg_catalog.regclass, f.oid, 0, f.defaclrole, 0, f.defaclacl
                  FROM pg_catalog.pg_default_acl AS f
                UNION ALL
                SELECT 'pg_catalog.pg_language'::pg_catalog.regclass, l.oid, 0, l.lanowner, 0, l.lanacl
                  FROM pg_catalog.pg_language AS l
                UNION ALL
                SELECT 'pg_catalog.pg_largeobject'::pg_catalog.regclass, b.oid, 0, b.lomowner, 0, b.lomacl
                  FROM pg_catalog.pg_largeobject_metadata AS b
                UNION ALL
                SELECT 'pg_catalog.pg_foreign_data_wrapper'::pg_catalog.regclass, w.oid, 0, w.fdwowner, 0, w.fdwacl
                  FROM pg_catalog.pg_foreign_data_wrapper AS w
                UNION ALL
                SELECT 'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid, 0, s.srvowner, 0, s.srvacl
                  FROM pg_catalog.pg_foreign_server AS s
            ), granted AS (
                SELECT DISTINCT o.class, o.object, o.part, a.grantee
                  FROM access AS o
                 CROSS JOIN LATERAL pg_catalog.aclexplode(o.acl) AS a
                  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = o.schema
                 WHERE a.grantee NOT IN (0, o.owner)
                   AND (n.oid IS NULL OR (n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'))
            ), counted AS (
                SELECT g.grantee, pg_catalog.count(*) AS objects,
                       pg_catalog.min(ARRAY[g.class::bigint, g.object::bigint, g.part::bigint]) AS first
                  FROM granted AS g
                 GROUP BY g.grantee
            )
            SELECT c.grantee::bigint AS oid, r.rolname::text AS role_name, c.objects AS objects,
                   pg_catalog.pg_describe_object(c.first[1]::oid, c.first[2]::oid, c.first[3]::integer) AS example
              FROM counted AS c
              LEFT JOIN pg_catalog.pg_roles AS r ON r.oid = c.grantee
             WHERE r.oid IS NULL OR NOT\s""" + ProviderRoles.own("r.rolname"), Grantee::read)
            .orderedBy("role_name NULLS FIRST, oid")
            .complete();

    /** {@return its name; empty where only an entry is left of a role that was dropped} */
    public Optional<String> name() {
        return Optional.ofNullable(roleName);
    }

    private static Grantee read(Row row) throws SQLException {
        return new Grantee(
                row.number("oid"), row.optionalText("role_name"), row.number("objects"), row.text("example"));
    }
}
