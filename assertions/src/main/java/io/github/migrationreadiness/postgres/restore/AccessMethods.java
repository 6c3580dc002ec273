package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation.Authority;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import io.github.migrationreadiness.postgres.schema.Dependents;
import io.github.migrationreadiness.postgres.schema.DropFix;
import java.util.List;

/** Verifies that nobody created an access method. Those of extensions, such as {@code bloom}, do not count. */
public final class AccessMethods implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R121",
            "User-defined access methods. Only a superuser may create an access method: `permission denied to create"
                    + " access method`. Its tables arrive as heap, its indexes do not arrive.",
            "Move tables to heap with `ALTER TABLE … SET ACCESS METHOD heap` (PostgreSQL 15 and later) or copy them,"
                    + " re-create indexes with a built-in method, then drop the access method.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("access-methods", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(AccessMethod.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedAccessMethods")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(AccessMethod.ALL).outcome(AccessMethods::finding);
    }

    private static Finding finding(AccessMethod method) {
        return Finding.of("access method " + method.name())
                .with("(" + method.kind() + "): only a superuser may create it" + method.use())
                .fixedBy(DropFix.of(method.dependents(), "DROP ACCESS METHOD " + method.name() + ";")
                        .by(Authority.ADMINISTRATOR))
                .noting(RefusedByPostgres.note());
    }

    /**
     * An access method.
     *
     * @param name its name, quoted as SQL needs it
     * @param ofTables whether it is one of tables; else it is one of indexes
     * @param relations how many tables or indexes it has
     * @param dependents what depends on it
     */
    record AccessMethod(String name, boolean ofTables, long relations, List<String> dependents) {

        /** CREATE ACCESS METHOD came with 9.6. A table's TOAST table may have its method; it is no further table. */
        static final NamedQuery<AccessMethod> ALL = NamedQuery.of(
                        "access methods",
                        """
                SELECT pg_catalog.quote_ident(a.amname) AS name, a.amtype = 't' AS of_tables,
                       (SELECT pg_catalog.count(*) FROM pg_catalog.pg_class AS c
                         WHERE c.relam = a.oid AND c.relkind <> 't') AS relations,
                       \s""" + Dependents.of("pg_am", "a.oid") + """
                       AS dependents
                  FROM pg_catalog.pg_am AS a
                 WHERE\s""" + UserMade.in("pg_am", "a.oid"),
                        AccessMethod.class)
                .since("9.6")
                .inEachDatabase();

        /** {@return what it is an access method for} */
        String kind() {
            return ofTables ? "table" : "index";
        }

        /** {@return what happens to the relations that use it; empty if none does} */
        String use() {
            String lost = ofTables ? "arrives as heap" : "is lost";
            String allLost = ofTables ? "arrive as heap" : "are lost";
            return relations == 0
                    ? ""
                    : "; "
                            + (relations == 1
                                    ? "1 relation uses it and " + lost
                                    : relations + " relations use it and " + allLost);
        }
    }
}
