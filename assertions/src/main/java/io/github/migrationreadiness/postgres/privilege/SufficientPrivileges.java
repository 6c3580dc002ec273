package io.github.migrationreadiness.postgres.privilege;

import io.github.migrationreadiness.check.Access;
import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Counted;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.PostgresError;
import io.github.migrationreadiness.postgres.ConnectionFault;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import io.github.migrationreadiness.postgres.configuration.MigrationParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that the login may connect to the database, owns it, and reads and writes everything in it. How the migration
 * service tries "write" is not documented: that it takes INSERT, UPDATE and DELETE on every table is inferred, and so is that
 * row-level security and large objects count, which a dump stumbles over.
 */
public final class SufficientPrivileges implements DescribedCheck<SourceDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("sufficient-privileges", PostgresError.INSUFFICIENT_PRIVILEGES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.PRIVILEGES)
                .reading(DatabaseOwner.OF_DATABASE, GuardedRelation.ALL, GuardedLargeObject.ALL)
                .requiring(new Access(
                        "CONNECT on the database; without it the check is violated", PostgresAccess.GRANT_CONNECT))
                .assertedBy("hasSufficientPrivileges")
                .graded("ownership, read and write: D; how \"write\" is tried, row-level security, large objects: I")
                .advising(
                        "An owner of all objects needs no grants on them. Large objects need none where the target has "
                                + MigrationParameter.SKIP_LARGE_OBJECTS + " = on, which leaves them on the source.");
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        return database.fault()
                .filter(fault -> isAbout(database, fault))
                .map(ConnectionFault::violation)
                .<Outcome>map(it -> it)
                .orElseGet(() -> look(database));
    }

    /** Where the database of the URL cannot be opened, the others were not even tried. */
    private boolean isAbout(SourceDatabase database, ConnectionFault fault) {
        return fault.error() == error() && fault.isAbout(database);
    }

    private static Outcome look(SourceDatabase database) {
        DatabaseOwner owner = owner(database);
        Rows<GuardedRelation> relations = database.read(GuardedRelation.ALL);
        Rows<GuardedLargeObject> largeObjects = database.read(GuardedLargeObject.ALL);
        PrivilegeFix fix = new PrivilegeFix(database.source(), owner, relations);
        List<Finding> findings = Stream.of(
                        owner.isLogin() ? List.<Finding>of() : List.of(finding(database.name(), owner, fix)),
                        findings(relations, fix),
                        largeObjects.map(object -> finding(object, fix)))
                .flatMap(List::stream)
                .toList();
        return findings.isEmpty()
                ? Outcome.passed()
                : violation(findings, owner, relations.total() + largeObjects.total());
    }

    private static DatabaseOwner owner(SourceDatabase database) {
        return database.read(DatabaseOwner.OF_DATABASE)
                .first()
                .orElseThrow(
                        () -> InconclusiveException.inconclusive("the server does not list the database's owner", ""));
    }

    private static Violation violation(List<Finding> findings, DatabaseOwner owner, long objects) {
        List<String> facts = new ArrayList<>();
        if (!owner.isLogin()) {
            facts.add("does not own the database");
        }
        if (objects > 0) {
            facts.add("lacks rights on " + Counted.of(objects, "object"));
        }
        return Violation.of(findings, objects + (owner.isLogin() ? 0 : 1))
                .because(Identifiers.quote(owner.login()) + " " + String.join(" and ", facts));
    }

    /** By name, although the rows came in another order. */
    private static List<Finding> findings(Rows<GuardedRelation> relations, PrivilegeFix fix) {
        return relations.stream()
                .sorted(Comparator.comparing(GuardedRelation::name))
                .map(relation -> finding(relation, fix))
                .toList();
    }

    private static Finding finding(String database, DatabaseOwner owner, PrivilegeFix fix) {
        return Finding.of("database " + Identifiers.quote(database))
                .with("is owned by " + Identifiers.quote(owner.name()) + ", whose rights the login does not have")
                .fixedBy(fix.of(database, owner));
    }

    private static Finding finding(GuardedRelation relation, PrivilegeFix fix) {
        List<String> facts = new ArrayList<>();
        if (!relation.schemaOpen()) {
            facts.add("without USAGE on its schema");
        }
        if (!relation.missing().isEmpty()) {
            facts.add("without " + String.join(", ", relation.missing()));
        }
        if (relation.rowsHidden()) {
            facts.add("under row-level security");
        }
        return Finding.of(kind(relation) + " " + relation.name())
                .with("is " + String.join(", ", facts))
                .fixedBy(fix.of(relation));
    }

    private static String kind(GuardedRelation relation) {
        return switch (relation.kind()) {
            case "S" -> "sequence";
            case "m" -> "materialized view";
            case "f" -> "foreign table";
            default -> "table";
        };
    }

    private static Finding finding(GuardedLargeObject object, PrivilegeFix fix) {
        return Finding.of("large object " + object.id())
                .with("of " + Identifiers.quote(object.owner()) + " is without SELECT")
                .fixedBy(fix.of(object));
    }
}
