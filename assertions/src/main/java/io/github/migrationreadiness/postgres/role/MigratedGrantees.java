package io.github.migrationreadiness.postgres.role;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that every role that holds privileges in the database will be on the target, because it is there already or the
 * service creates it, and that no entry is left of a role that was dropped. The documentation gives the code and no
 * condition: all of it is inferred. Roles that cannot be created are another error (603701), and so are missing Microsoft
 * Entra roles (603103), whatever they hold.
 */
public final class MigratedGrantees implements DescribedCheck<MigratedDatabase> {

    private static final Remediation REVOKE = Remediation.manual("Revoke its privileges on the source");

    /** No statement can name a role that is not there, and catalogues are closed to a managed server's users. */
    private static final Remediation RECREATE =
            Remediation.manual("Re-create the objects, or let the provider remove the entries");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("migrated-grantees", PostgresError.GRANTS_NOT_RESTORED)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.INTERNAL)
                .readingOn(Side.SOURCE, RoleEntry.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL, RoleEntry.ALL)
                .readingOnDemand(Grantee.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasGranteesOn")
                .graded("I")
                .advising(RoleMigration.BY_HAND);
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        RoleMigration.requireBetween(database.source().source(), database.target());
        Set<String> expected = expected(database);
        List<Finding> findings = database.source().read(Grantee.ALL).stream()
                .filter(grantee -> grantee.name().filter(expected::contains).isEmpty())
                .map(MigratedGrantees::finding)
                .toList();
        return RoleMigration.outcome(findings);
    }

    private static Set<String> expected(MigratedDatabase database) {
        Set<String> names = new HashSet<>(database.target().read(RoleEntry.ALL).map(RoleEntry::name));
        RoleMigration.rolesOf(database.source().source()).forEach(role -> names.add(role.name()));
        return names;
    }

    private static Finding finding(Grantee grantee) {
        String holds =
                "holds privileges on " + Counted.of(grantee.objects(), "object") + ", such as " + grantee.example();
        return grantee.name()
                .map(name -> Finding.of("role " + Identifiers.quote(name))
                        .with(holds + ", but will not be on the target")
                        .fixedBy(REVOKE))
                .orElseGet(() -> Finding.of("role with OID " + grantee.oid())
                        .with(holds + ", but was dropped")
                        .fixedBy(RECREATE));
    }

    /**
     * A role that holds privileges in a database on objects of others.
     *
     * @param oid the number that access lists know it by
     * @param roleName its name, or {@code null} where only an entry is left of a role that was dropped
     * @param objects on how many objects
     * @param example one of them, in words
     */
    record Grantee(long oid, @Nullable String roleName, long objects, String example) {

        /**
         * All but PUBLIC, from every kind of object that has an access list. Not a provider's roles, which the target has in its
         * own way. Reads every relation, so it is asked alone, where roles are migrated.
         */
        static final NamedQuery<Grantee> ALL = NamedQuery.of(
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
                 WHERE r.oid IS NULL OR NOT\s""" + ProviderRoles.own("r.rolname"), Grantee.class)
                .orderedBy("role_name NULLS FIRST, oid")
                .complete();

        /** {@return its name; empty where only an entry is left of a role that was dropped} */
        Optional<String> name() {
            return Optional.ofNullable(roleName);
        }
    }
}
