package io.github.migrationreadiness.postgres.collation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

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
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.MigratedDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import java.util.List;
import java.util.Objects;

/**
 * Verifies that the target has each of the server's own collations that columns and other objects name, of the same name and
 * provider and for the database's encoding. Only columns are documented; the other objects are inferred, because they
 * cannot be restored either. Collations of one's own are another error (603403).
 */
public final class ColumnCollations implements DescribedCheck<MigratedDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("column-collations", PostgresError.COLUMN_COLLATION_MISSING)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.COLLATION)
                .readingOn(Side.SOURCE, CollationUse.ALL, DatabaseLocale.OF_DATABASE)
                .readingOn(Side.TARGET, SystemCollation.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasColumnCollationsOn")
                .graded("columns: D; other objects than columns: I")
                .advising("Or use another collation; what sorts by it sorts differently then.");
    }

    @Override
    public Outcome judge(MigratedDatabase database) {
        long encoding = DatabaseLocale.of(database.source()).encoding();
        CollationsOfTarget target = CollationsOfTarget.of(database.target(), encoding);
        List<CollationUse> missing = database.source().read(CollationUse.ALL).stream()
                .filter(use -> !target.hasCollation(use.provider(), use.collationName()))
                .toList();
        return missing.isEmpty()
                ? Outcome.passed()
                : target.missing(violation(missing, database.plan().maxFindings()));
    }

    private static Violation violation(List<CollationUse> missing, int detail) {
        CollationUse first = missing.get(0);
        List<Finding> findings =
                missing.stream().limit(detail).map(ColumnCollations::finding).toList();
        return Violation.of(findings, count(missing))
                .because(missing.stream()
                        .map(CollationUse::collationName)
                        .distinct()
                        .collect(joining(", ")))
                .fill("collation", first.collationName())
                .fill("table", Objects.requireNonNullElse(first.relation(), first.kind() + " " + first.object()))
                .fill("column", Objects.requireNonNullElse(first.attribute(), "(none)"));
    }

    /** Each row knows how many there are of its collation, read or not. */
    private static long count(List<CollationUse> missing) {
        return missing.stream()
                .collect(toMap(CollationUse::collationName, CollationUse::uses, (a, b) -> a))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Finding finding(CollationUse use) {
        return Finding.of(use.kind() + " " + use.object())
                .with("uses the collation " + Identifiers.quote(use.collationName()) + " ("
                        + CollationProviders.name(use.provider()) + ")")
                .fixedBy(fix(use));
    }

    private static Remediation fix(CollationUse use) {
        return use.type() == null
                ? Remediation.manual("create it anew with a collation that the target has")
                : Remediation.sql(
                                Side.SOURCE,
                                "ALTER TABLE " + use.relation() + " ALTER COLUMN " + use.attribute() + " TYPE "
                                        + use.type() + " COLLATE \"default\";")
                        .byOwner();
    }
}
