package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.UserCast;

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
        Rows<UserCast> found = database.read(UserCast.ALL);
        return found.isEmpty()
                ? Outcome.passed()
                : Violation.of(found.map(UserDefinedCasts::finding), found.total())
                        .fill("dbName", database.name());
    }

    private static Finding finding(UserCast cast) {
        String types = "(" + cast.source() + " AS " + cast.target() + ")";
        return Finding.of("cast " + types)
                .with(cast.definition())
                .fixedBy(
                        Remediation.sql(Side.SOURCE, "DROP CAST " + types + ";").byOwner())
                .noting(cast.isWithoutFunction() ? "" : ALLOWED);
    }
}
