package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.CatalogCollation;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.ForeignKeyState;
import io.github.migrationreadiness.sqlserver.catalog.MigrationStatus;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies after a migration that the foreign keys of a database are enforced where it was copied to: a migration switches them
 * off and back on. Keys that are enforced again without having been checked are a warning.
 */
public final class AlteredForeignKeys implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("altered-foreign-keys", AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CUTOVER)
                .reading(ForeignKeyState.ALL)
                .readingOn(
                        Side.TARGET,
                        DatabaseProperties.OF_SESSION,
                        CatalogCollation.OF_SESSION,
                        MigrationStatus.OF_SESSION)
                .assertedBy("hasForeignKeysIn")
                .graded("D, after the event");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        FilledDatabase target = FilledDatabase.of(pair.target());
        return target.wasPrepared() ? compare(pair, target) : NotPrepared.outcome();
    }

    private static Outcome compare(MigratedSqlDatabase pair, FilledDatabase target) {
        List<ForeignKeyState> keys = pair.source().read(ForeignKeyState.ALL);
        Map<ForeignKeyState, ForeignKeyState> found =
                target.names().counterparts(keys, target.read(ForeignKeyState.ALL), AlteredForeignKeys::name);
        Findings findings = Findings.in(pair);
        return Findings.outcome(Findings.both(
                        findings.violation(altered(keys, found), key -> finding(key, found.get(key))),
                        findings.violation(unchecked(found), key -> ForeignKeys.finding(key, "not trusted"))
                                .map(it -> it.asWarning("it is enforced, and old rows were not checked")))
                .map(target::filled));
    }

    private static List<String> name(ForeignKeyState key) {
        return List.of(key.table().schemaName(), key.table().tableName(), key.foreignKeyName());
    }

    private static List<ForeignKeyState> altered(
            List<ForeignKeyState> keys, Map<ForeignKeyState, ForeignKeyState> found) {
        return keys.stream()
                .filter(key -> !found.containsKey(key)
                        || (!key.isDisabled() && found.get(key).isDisabled()))
                .toList();
    }

    private static List<ForeignKeyState> unchecked(Map<ForeignKeyState, ForeignKeyState> found) {
        return found.entrySet().stream()
                .filter(it -> !it.getKey().isNotTrusted())
                .map(Map.Entry::getValue)
                .filter(key -> !key.isDisabled() && key.isNotTrusted())
                .toList();
    }

    private static Finding finding(ForeignKeyState key, @Nullable ForeignKeyState counterpart) {
        return counterpart == null
                ? Finding.of("foreign key " + Tsql.quote(key.foreignKeyName()) + " on " + key.table())
                        .with("not in the target")
                        .fixedBy(Remediation.manual("Create the foreign key on the target."))
                : ForeignKeys.finding(counterpart, "disabled");
    }
}
