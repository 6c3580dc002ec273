package io.github.migrationreadiness.postgres.restore;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;

/**
 * Verifies that no function is LEAKPROOF or has a support function, and that no aggregate has a state of type {@code internal}.
 * Functions in C or internal are another code (R120), whatever else they are.
 */
public final class PrivilegedFunctions implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R127",
            "Leakproof functions, support functions, aggregates over internal. Only a superuser may create them: `only"
                    + " superuser can define a leakproof function`, `must be superuser to specify a support function`,"
                    + " `aggregate transition data type cannot be internal`.",
            "Make the function NOT LEAKPROOF, create it again without SUPPORT, and give the aggregate a state of another"
                    + " type or use a built-in one.");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("privileged-functions", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(PrivilegedFunction.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoPrivilegedFunctions")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(PrivilegedFunction.ALL).outcome(PrivilegedFunction::finding);
    }

    /**
     * A function or an aggregate with something that only a superuser may give it.
     *
     * @param name its name with its schema and its arguments, as SQL needs them
     * @param kind {@code leakproof}, {@code support} or {@code internal}
     */
    record PrivilegedFunction(String name, String kind) {

        private static final String FUNCTIONS = """
                  FROM pg_catalog.pg_proc AS p
                  JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
                  JOIN pg_catalog.pg_language AS l ON l.oid = p.prolang
                 WHERE\s""" + UserMade.in("pg_proc", "p.oid", "n.nspname");

        /** Read as JSON, because functions have had support functions only since PostgreSQL 12. */
        static final NamedQuery<PrivilegedFunction> ALL = NamedQuery.of(
                        "privileged functions",
                        """
                SELECT p.oid::pg_catalog.regprocedure::text AS name, 'leakproof' AS kind
                """ + FUNCTIONS + """
                   AND l.lanname NOT IN ('c', 'internal') AND p.proleakproof
                 UNION ALL
                SELECT p.oid::pg_catalog.regprocedure::text AS name, 'support' AS kind
                """ + FUNCTIONS + """
                   AND l.lanname NOT IN ('c', 'internal')
                   AND COALESCE(pg_catalog.to_jsonb(p) ->> 'prosupport', '-') NOT IN ('-', '0')
                 UNION ALL
                SELECT p.oid::pg_catalog.regprocedure::text AS name, 'internal' AS kind
                """ + FUNCTIONS + """
                   AND EXISTS (SELECT 1 FROM pg_catalog.pg_aggregate AS a
                                WHERE a.aggfnoid = p.oid
                                  AND 'pg_catalog.internal'::pg_catalog.regtype IN (a.aggtranstype, a.aggmtranstype))
                """,
                        PrivilegedFunction.class)
                .orderedBy("name, kind")
                .inEachDatabase();

        Finding finding() {
            return Finding.of((kind.equals("internal") ? "aggregate " : "function ") + name)
                    .with(what() + ": only a superuser may create it")
                    .fixedBy(fix())
                    .noting(RefusedByPostgres.note());
        }

        private String what() {
            return switch (kind) {
                case "leakproof" -> "is leakproof";
                case "support" -> "has a support function";
                default -> "has a state of type internal";
            };
        }

        private Remediation fix() {
            return switch (kind) {
                case "leakproof" ->
                    Remediation.sql(Side.SOURCE, "ALTER FUNCTION " + name + " NOT LEAKPROOF;")
                            .byOwner();
                case "support" -> Remediation.manual("drop it and create it again without SUPPORT");
                default -> Remediation.manual("create it again with a state of another type, or use a built-in one");
            };
        }
    }
}
