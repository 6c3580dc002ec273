package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Verifies that the target has no database of the name, for the migration overwrites none. Names are compared as the target
 * does, mostly regardless of case.
 */
public final class AbsentFromAzureSql implements RestoreCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("absent-from-azure-sql", AzureSqlLimitation.EXISTING_TARGET_DATABASE)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .readingOn(Side.TARGET, DatabaseEntry.ALL)
                .assertedBy("hasNoDatabasesOf")
                .graded("D; that case does not count in most collations: I")
                .advising("Drop the database on the target, or migrate under another name.");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        return database.target().read(DatabaseEntry.ALL).stream()
                .filter(isCalled(database.name(), database.target()))
                .findFirst()
                .<Outcome>map(AbsentFromAzureSql::violation)
                .orElseGet(Outcome::passed);
    }

    private static Predicate<DatabaseEntry> isCalled(String name, AzureSqlTarget target) {
        return distinguishesCase(String.valueOf(target.identity().collation()))
                ? entry -> entry.name().equals(name)
                : entry -> entry.name().equalsIgnoreCase(name);
    }

    private static boolean distinguishesCase(String collation) {
        String name = collation.toUpperCase(Locale.ROOT);
        return name.contains("_CS") || name.contains("_BIN");
    }

    private static Violation violation(DatabaseEntry entry) {
        String name = Tsql.quote(entry.name());
        return Violation.of(Finding.of("database " + name + " on the target")
                .with(entry.state())
                .fixedBy(Remediation.sql(Side.TARGET, "DROP DATABASE " + name + ";")));
    }
}
