package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlTargetKind;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.ServerIdentity;
import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Verifies that the target restores databases of the source's engine. The internal versions of databases say so: the version
 * of the product that a managed instance tells cannot be compared with that of a SQL Server. On a machine, the versions of
 * the products have to fit too.
 */
public final class EngineVersion implements RestoreCheck<MigratedSqlDatabase> {

    private static final Comparator<ServerIdentity> BY_PRODUCT =
            Comparator.comparingInt(ServerIdentity::major).thenComparingInt(ServerIdentity::minor);

    @Override
    public CheckDescription description() {
        return CheckDescription.of("engine-version", AzureSqlError.SERVER_VERSION_INCOMPATIBLE)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.VERSION)
                .readingOn(Side.SOURCE, DatabaseEntry.ALL)
                .assertedBy("isNotOlderThan")
                .graded("D; that the internal versions of databases decide: I")
                .advising(
                        "A managed instance with the update policy Always-up-to-date takes the databases of every version.");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        ServerIdentity source = database.source().source().identity();
        ServerIdentity target = database.target().identity();
        OptionalInt needed = Catalogued.entry(database.source()).databaseVersion();
        OptionalInt offered = target.databaseVersion();
        boolean ofProducts = database.target().kind() == AzureSqlTargetKind.VIRTUAL_MACHINE;
        if (ofProducts && BY_PRODUCT.compare(source, target) > 0) {
            return violation(database, words(source, needed), words(target, offered));
        }
        if (needed.isPresent() && offered.isPresent()) {
            return needed.getAsInt() <= offered.getAsInt()
                    ? Outcome.passed()
                    : violation(database, words(source, needed), words(target, offered));
        }
        return ofProducts ? Outcome.passed() : untold(needed.isPresent() ? "target" : "source");
    }

    private static Outcome untold(String side) {
        return Outcome.inconclusive(
                "the " + side + " does not tell the internal version of its databases",
                "Bring the database online, and give a managed instance itself as the target");
    }

    private static String words(ServerIdentity server, OptionalInt databaseVersion) {
        String internal = databaseVersion.isPresent() ? " (internal " + databaseVersion.getAsInt() + ")" : "";
        String policy = server.updateType() == null ? "" : " with update policy " + server.updateType();
        return server + internal + policy;
    }

    private static Violation violation(MigratedSqlDatabase database, String source, String target) {
        Finding finding = Finding.of("database version")
                .with(source + ", but the target has " + target)
                .fixedBy(Remediation.manual("Choose a target of the source's version or later."));
        return Violation.of(finding)
                .because(source + " is newer than " + target)
                .fill("databaseName", database.name())
                .fill("sourceVersion", source)
                .fill("targetVersion", target)
                .comparing(source + " or later", target);
    }
}
