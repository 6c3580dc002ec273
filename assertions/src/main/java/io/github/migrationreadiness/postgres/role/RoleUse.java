package io.github.migrationreadiness.postgres.role;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;

/**
 * What objects of a database need a role for.
 *
 * @param role its name
 * @param usedAs {@code owner}, {@code grantee} or {@code policy}
 * @param objects how many objects need it
 * @param defaultPrivileges how many of them are default privileges
 * @param example one of the objects, in words
 */
record RoleUse(String role, String usedAs, long objects, long defaultPrivileges, String example) {

    /**
     * One catalog knows owners, grantees and policies of all kinds of objects. It does not know the bootstrap superuser, whose
     * objects are looked up. Not extensions, the objects in them and temporary ones, which are not dumped; grants on system catalogs are
     * another error (603410).
     */
    static final NamedQuery<RoleUse> ALL = NamedQuery.of("roles that objects need", """
            WITH uses AS (
                SELECT d.refobjid AS role, d.classid AS class, d.objid AS object,
                       CASE d.deptype WHEN 'o' THEN 'owner' WHEN 'a' THEN 'grantee' ELSE 'policy' END AS used_as
                  FROM pg_catalog.pg_shdepend AS d
                  JOIN pg_catalog.pg_database AS b ON b.datname = pg_catalog.current_database()
                 WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND d.deptype IN ('o', 'a', 'r')
                   AND (d.dbid = b.oid OR (d.dbid = 0 AND d.objid = b.oid
                                           AND d.classid = 'pg_catalog.pg_database'::pg_catalog.regclass))
                   AND d.classid <> 'pg_catalog.pg_extension'::pg_catalog.regclass
                   AND NOT (d.deptype = 'a' AND d.objid < 16384
                            AND d.classid IN ('pg_catalog.pg_class'::pg_catalog.regclass,
                                              'pg_catalog.pg_proc'::pg_catalog.regclass))
                   AND NOT (d.deptype = 'o'
                            AND EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS e
                                         WHERE e.classid = d.classid AND e.objid = d.objid AND e.deptype = 'e'))
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_class AS c
                                    WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                                      AND c.oid = d.objid AND c.relpersistence = 't')
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_proc AS p
                                    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                                      AND p.oid = d.objid AND pg_catalog.pg_is_other_temp_schema(p.pronamespace))
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_type AS t
                                    WHERE d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
                                      AND t.oid = d.objid AND pg_catalog.pg_is_other_temp_schema(t.typnamespace))
                UNION ALL
                SELECT x.owner, x.class, x.object, 'owner'
                  FROM (SELECT c.relowner, 'pg_catalog.pg_class'::pg_catalog.regclass::oid, c.oid
                          FROM pg_catalog.pg_class AS c
                         WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relpersistence <> 't'
                        UNION ALL
                        SELECT p.proowner, 'pg_catalog.pg_proc'::pg_catalog.regclass::oid, p.oid
                          FROM pg_catalog.pg_proc AS p
                         WHERE p.oid >= 16384
                        UNION ALL
                        SELECT t.typowner, 'pg_catalog.pg_type'::pg_catalog.regclass::oid, t.oid
                          FROM pg_catalog.pg_type AS t
                         WHERE t.oid >= 16384 AND t.typrelid = 0 AND t.typelem = 0
                        UNION ALL
                        SELECT n.nspowner, 'pg_catalog.pg_namespace'::pg_catalog.regclass::oid, n.oid
                          FROM pg_catalog.pg_namespace AS n
                         WHERE n.oid >= 16384 AND n.nspname !~ '^pg_') AS x (owner, class, object)
                 WHERE x.owner = 10
                   AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend AS e
                                    WHERE e.classid = x.class AND e.objid = x.object AND e.objsubid = 0
                                      AND e.deptype IN ('e', 'i'))
            ), counted AS (
                SELECT u.role, u.used_as, pg_catalog.count(*) AS objects,
                       pg_catalog.sum(CASE WHEN u.class = 'pg_catalog.pg_default_acl'::pg_catalog.regclass
                                           THEN 1 ELSE 0 END) AS default_privileges,
                       COALESCE(pg_catalog.min(CASE WHEN u.class <> 'pg_catalog.pg_default_acl'::pg_catalog.regclass
                                                    THEN ARRAY[u.class::bigint, u.object::bigint] END),
                                pg_catalog.min(ARRAY[u.class::bigint, u.object::bigint])) AS first
                  FROM uses AS u
                 GROUP BY u.role, u.used_as
            )
            SELECT r.rolname::text AS role, c.used_as AS used_as, c.objects AS objects,
                   c.default_privileges AS default_privileges,
                   COALESCE(pg_catalog.pg_describe_object(c.first[1]::oid, c.first[2]::oid, 0), '') AS example
              FROM counted AS c
              JOIN pg_catalog.pg_roles AS r ON r.oid = c.role
            """, RoleUse.class)
            .orderedBy("role, used_as = 'owner' DESC, used_as")
            .inEachDatabase()
            .complete();

    boolean isOwner() {
        return usedAs.equals("owner");
    }

    /** {@return whether the role's own default privileges are to be set} */
    boolean isOfDefaults() {
        return isOwner() && defaultPrivileges > 0;
    }

    static String words(List<RoleUse> uses) {
        return uses.stream().map(RoleUse::words).collect(joining(", "));
    }

    private String words() {
        String forExample = " (for example " + example + ")";
        return switch (usedAs) {
            case "owner" -> "owns " + Counted.of(objects, "object") + forExample;
            case "grantee" -> "has privileges on " + Counted.of(objects, "object") + forExample;
            default -> "is named by " + (objects == 1 ? "1 policy" : objects + " policies") + forExample;
        };
    }
}
