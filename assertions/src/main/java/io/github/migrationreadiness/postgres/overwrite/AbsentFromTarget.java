package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Remediation.Place;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;

/**
 * Verifies that the target has no database of the exact name, unless the plan lets the migration overwrite it. What is left
 * of a canceled migration counts; {@code postgres} is on every server.
 */
public final class AbsentFromTarget implements DescribedCheck<TargetDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("absent-from-target", PostgresError.DATABASE_EXISTS_IN_TARGET)
                .lookingAt(Scope.TARGET_DATABASE, Group.CONFIGURATION)
                .reading(DatabaseEntry.ALL, DropCandidate.ALL)
                .assertedBy("hasNoDatabasesOf")
                .graded("D; that overwriting makes it not applicable is I")
                .advising(
                        "A database whose content may be lost can be overwritten instead: readiness.overwrite-target=true.");
    }

    @Override
    public Outcome judge(TargetDatabase database) {
        return database.plan().overwriteTarget()
                ? Outcome.notApplicable("the plan overwrites databases that exist on the target")
                : TargetDatabases.find(database)
                        .<Outcome>map(entry -> Violation.of(finding(database, entry)))
                        .orElseGet(Outcome::passed);
    }

    /** A remedy is one statement, so that a template is dropped in two rounds. */
    private static Finding finding(TargetDatabase database, DatabaseEntry entry) {
        String quoted = Identifiers.quote(entry.name());
        Finding finding = Finding.of("database " + quoted);
        if (TargetDatabases.isPartOfTheServer(database)) {
            return finding.with("is on every server and cannot be dropped")
                    .fixedBy(Remediation.manual("leave it out of the plan (readiness.databases)"));
        }
        return entry.template()
                ? finding.with("is a template, which has to end before it can be dropped")
                        .fixedBy(Templates.unmark(quoted))
                : finding.fixedBy(Remediation.sql(Side.TARGET, "DROP DATABASE " + quoted + ";")
                        .byOwner()
                        .in(Place.POSTGRES));
    }
}
