package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.catalog.UserCollation;

/** Verifies that a database has no collation of its own, wherever it may be used. */
public final class UserDefinedCollations implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("user-defined-collations", PostgresError.USER_DEFINED_COLLATIONS)
                .lookingAt(Scope.SOURCE_DATABASE, Group.COLLATION)
                .reading(UserCollation.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoUserDefinedCollations")
                .graded("D")
                .advising("Give the columns that use them another collation first.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<UserCollation> found = database.read(UserCollation.ALL);
        return found.isEmpty()
                ? Outcome.passed()
                : Violation.of(found.map(UserDefinedCollations::finding), found.total());
    }

    private static Finding finding(UserCollation collation) {
        return Finding.of("collation " + collation.name())
                .with("(" + collation.provider() + ")")
                .fixedBy(DropFix.of(collation.dependents(), "DROP COLLATION " + collation.name() + ";"));
    }
}
