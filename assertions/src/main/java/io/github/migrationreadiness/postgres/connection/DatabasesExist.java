package io.github.migrationreadiness.postgres.connection;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.util.Optional;

/**
 * Verifies that a database to migrate exists on the source, by its exact name. A template cannot be migrated either and is
 * reported with that detail; a database that exists and cannot be opened is another matter.
 */
public final class DatabasesExist implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("databases-exist", PostgresError.SOURCE_DATABASE_MISSING)
                .lookingAt(Scope.SOURCE_DATABASE, Group.CONFIGURATION)
                .reading(DatabaseEntry.ALL)
                .assertedBy("hasPlannedDatabases", "hasDatabases")
                .graded("D; that templates count as missing is I")
                .advising("Correct the list of databases; case, blanks and quotes are part of a name.");
    }

    /** The one that the URL names is opened first, and is missing before anything can be listed. */
    @Override
    public Outcome judge(SourceDatabase database) {
        Optional<ConnectionFault> fault = database.source().fault().filter(it -> isAbout(database, it));
        return fault.isPresent() ? fault.get().violation() : lookUp(database);
    }

    private boolean isAbout(SourceDatabase database, ConnectionFault fault) {
        return fault.error() == error() && fault.isAbout(database);
    }

    private static Outcome lookUp(SourceDatabase database) {
        Rows<DatabaseEntry> existing = database.source().read(DatabaseEntry.ALL);
        return existing.stream()
                .filter(entry -> entry.name().equals(database.name()))
                .findFirst()
                .map(entry -> judge(entry, database))
                .orElseGet(() -> violation(hint(database, existing)));
    }

    private static Outcome judge(DatabaseEntry entry, SourceDatabase database) {
        return entry.template()
                ? violation(finding(database).with("is a template, which cannot be migrated"))
                : Outcome.passed();
    }

    private static Finding finding(SourceDatabase database) {
        return Finding.of(Identifiers.quote(database.name()));
    }

    private static Finding hint(SourceDatabase database, Rows<DatabaseEntry> existing) {
        return existing.stream()
                .map(DatabaseEntry::name)
                .filter(other -> other.strip().equalsIgnoreCase(database.name().strip()))
                .findFirst()
                .map(other -> finding(database)
                        .fixedBy(Remediation.manual("there is a database " + Identifiers.quote(other))))
                .orElseGet(() -> finding(database));
    }

    private static Violation violation(Finding finding) {
        return Violation.of(finding).because(finding.detail());
    }
}
