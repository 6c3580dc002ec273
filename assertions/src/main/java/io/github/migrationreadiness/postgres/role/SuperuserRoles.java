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
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.ProviderRoles;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import io.github.migrationreadiness.postgres.reference.DocumentedOn;

/**
 * Warns of superusers, which cannot be migrated, and of how much belongs to them. The superuser that the server was created
 * with counts only if it owns relations or functions. Where the service migrates roles, 603701 speaks of them.
 */
public final class SuperuserRoles implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R135",
            "Superusers on the source. A flexible server has no superuser: the roles cannot be migrated, and functions"
                    + " that run with their rights in database `{dbName}` lose them.",
            "Reassign the objects to an ordinary role. Create the role on the target as NOSUPERUSER CREATEROLE CREATEDB,"
                    + " member of azure_pg_admin.");

    static final String SPOKEN_OF = "the service migrates the roles of a single server: [603701] speaks of superusers";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("superuser-roles", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.PRIVILEGES)
                .warning()
                .reading(Superuser.ALL)
                .readingOn(Side.TARGET, MigrationParameter.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoSuperuserRoles")
                .graded("D");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<Superuser> found = database.read(Superuser.ALL);
        if (found.isEmpty()) {
            return Outcome.passed();
        }
        return RoleMigration.isFrom(database.source())
                ? Outcome.notApplicable(SPOKEN_OF)
                : Violation.of(found.map(SuperuserRoles::finding), found.total());
    }

    private static Finding finding(Superuser role) {
        return Finding.of("role " + Identifiers.quoteIfNeeded(role.name()))
                .with(role.words())
                .fixedBy(Remediation.manual(VisibleSql.of(role.fix())))
                .asWarning(DocumentedOn.KNOWN_ISSUES.note());
    }

    /**
     * A superuser and what belongs to it in the database.
     *
     * @param name its name
     * @param bootstrap whether the server was created with it
     * @param relations how many relations belong to it
     * @param functions how many functions belong to it
     * @param definers how many of the functions run with its rights
     */
    record Superuser(String name, boolean bootstrap, long relations, long functions, long definers) {

        /** Not the administrators that providers keep for themselves. */
        static final NamedQuery<Superuser> ALL = NamedQuery.of(
                        "superusers",
                        """
                SELECT r.rolname::text AS name, r.oid = 10 AS bootstrap, COALESCE(o.relations, 0) AS relations,
                       COALESCE(f.functions, 0) AS functions, COALESCE(f.definers, 0) AS definers
                  FROM pg_catalog.pg_roles AS r
                  LEFT JOIN (SELECT c.relowner AS owner, pg_catalog.count(*) AS relations
                               FROM pg_catalog.pg_class AS c
                               JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                              WHERE $relation
                                AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname !~ '^pg_'
                              GROUP BY c.relowner) AS o ON o.owner = r.oid
                  LEFT JOIN (SELECT p.proowner AS owner, pg_catalog.count(*) AS functions,
                                    pg_catalog.sum(CASE WHEN p.prosecdef THEN 1 ELSE 0 END) AS definers
                               FROM pg_catalog.pg_proc AS p
                               JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
                              WHERE $function
                                AND n.nspname !~ '^pg_'
                              GROUP BY p.proowner) AS f ON f.owner = r.oid
                 WHERE r.rolsuper AND (r.oid <> 10 OR o.relations > 0 OR f.functions > 0)
                   AND NOT\s""".replace("$relation", UserMade.in("pg_class", "c.oid"))
                                        .replace("$function", UserMade.in("pg_proc", "p.oid"))
                                + ProviderRoles.closed("r.rolname"),
                        Superuser.class)
                .inEachDatabase()
                .complete();

        String words() {
            return "is a superuser and cannot be migrated; it owns " + Counted.of(relations, "relation") + ", "
                    + Counted.of(functions, "function") + ", " + definers + " of them SECURITY DEFINER";
        }

        /** What belongs to the bootstrap superuser can only be reassigned one by one. */
        String fix() {
            String role = Identifiers.quote(name);
            String create =
                    "create the role on the target as NOSUPERUSER CREATEROLE CREATEDB, member of azure_pg_admin";
            if (bootstrap) {
                return "give its objects to an ordinary role with ALTER … OWNER TO (REASSIGN OWNED does not take those of "
                        + role + ")";
            }
            return relations + functions == 0
                    ? create
                    : "REASSIGN OWNED BY " + role + " TO an ordinary role; " + create;
        }
    }
}
