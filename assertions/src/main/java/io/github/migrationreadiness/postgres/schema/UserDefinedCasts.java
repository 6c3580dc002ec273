package io.github.migrationreadiness.postgres.schema;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.UserMade;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that nobody created a cast, also between built-in types. Casts of extensions, and those that range types bring
 * along, do not count.
 */
public final class UserDefinedCasts implements DescribedCheck<SourceDatabase> {

    private static final String ALLOWED =
            "The service may let this cast through: since 2025-09-19 the page on access control"
                    + " (documented) lets members of azure_pg_admin create casts WITH FUNCTION and WITH INOUT. The page of the migration"
                    + " errors still names every cast.";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("user-defined-casts", PostgresError.USER_DEFINED_CASTS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(UserCast.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedCasts")
                .graded("D")
                .advising("Drop the casts before the migration and re-create them on the target.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.read(UserCast.ALL).outcome(UserDefinedCasts::finding);
    }

    private static Finding finding(UserCast cast) {
        String types = "(" + cast.source() + " AS " + cast.target() + ")";
        return Finding.of("cast " + types)
                .with(cast.definition())
                .fixedBy(
                        Remediation.sql(Side.SOURCE, "DROP CAST " + types + ";").byOwner())
                .noting(cast.isWithoutFunction() ? "" : ALLOWED);
    }

    /**
     * A cast that somebody created with CREATE CAST.
     *
     * @param source the type it casts from, quoted as SQL needs it
     * @param target the type it casts to
     * @param method {@code f} with function, {@code i} through text, {@code b} without function
     * @param context {@code e} explicit, {@code a} in assignments, {@code i} implicit
     * @param function the function with its argument types, or {@code null}
     */
    record UserCast(
            String source,
            String target,
            String method,
            String context,
            @Nullable String function) {

        /**
         * Those that pg_dump would emit. Not the casts that an extension brings (deptype e), and not the one that every range
         * type brings to its multirange since PostgreSQL 14 (deptype i).
         */
        static final NamedQuery<UserCast> ALL = NamedQuery.of(
                        "user-defined casts", """
                SELECT pg_catalog.format_type(c.castsource, NULL) AS source,
                       pg_catalog.format_type(c.casttarget, NULL) AS target,
                       c.castmethod::text AS method, c.castcontext::text AS context,
                       CASE WHEN c.castfunc <> 0 THEN c.castfunc::pg_catalog.regprocedure::text END AS function
                  FROM pg_catalog.pg_cast AS c
                 WHERE\s""" + UserMade.in("pg_cast", "c.oid"), UserCast.class)
                .orderedBy("source, target")
                .inEachDatabase();

        /** {@return whether it takes the bytes of one type for the other} */
        boolean isWithoutFunction() {
            return method.equals("b");
        }

        /** {@return how it converts and where it applies, in the words of CREATE CAST} */
        String definition() {
            return how() + when();
        }

        private String how() {
            return switch (method) {
                case "i" -> "WITH INOUT";
                case "b" -> "WITHOUT FUNCTION";
                default -> "WITH FUNCTION " + function;
            };
        }

        private String when() {
            return switch (context) {
                case "a" -> " AS ASSIGNMENT";
                case "i" -> " AS IMPLICIT";
                default -> "";
            };
        }
    }
}
