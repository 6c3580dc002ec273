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
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.ForeignKeyState;
import io.github.migrationreadiness.sqlserver.catalog.MigrationStatus;
import io.github.migrationreadiness.sqlserver.catalog.RollbackStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Verifies that no migration was canceled and left the target as it had altered it. A migration keeps what it altered in the
 * table {@code [dbo].[__migration_status]}, which stays when it has succeeded too: so the table alone is no finding, but foreign
 * keys that are disabled beside it are, also where the source has them disabled. That the steps from 5 on tell an interrupted copy from one that had not begun is
 * inferred from the documented queries.
 */
public final class CanceledMigration implements AzureSqlDatabaseCheck<AzureSqlTarget> {

    private final AzureSqlError error;

    private CanceledMigration(AzureSqlError error) {
        this.error = error;
    }

    /** {@return the check for a migration that was canceled when the data had been copied} */
    public static CanceledMigration afterCopy() {
        return new CanceledMigration(AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL);
    }

    /** {@return the check for a migration that was canceled when the target had been prepared} */
    public static CanceledMigration beforeCopy() {
        return new CanceledMigration(AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL);
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of(isAfterCopy() ? "canceled-after-copy" : "canceled-before-copy", error)
                .lookingAt(Scope.TARGET, Group.CUTOVER)
                .reading(DatabaseProperties.OF_SESSION, MigrationStatus.OF_SESSION, ForeignKeyState.ALL)
                .readingOnDemand(RollbackStatement.OF_PREPARATION, RollbackStatement.OF_COPY)
                .assertedBy("hasNoLeftoversOfCanceledMigration")
                .graded("after the event; the queries: D, what tells it from " + other().code() + ": I");
    }

    @Override
    public Outcome judge(AzureSqlTarget target) {
        FilledDatabase database = FilledDatabase.of(target);
        return database.wasPrepared() ? judgePrepared(database) : Outcome.passed();
    }

    private Outcome judgePrepared(FilledDatabase database) {
        List<RollbackStatement> ofCopy = database.read(RollbackStatement.OF_COPY);
        return ofCopy.isEmpty() == isAfterCopy() ? Outcome.passed() : judge(database, statements(database, ofCopy));
    }

    /** The documented order: what undoes the preparation first. */
    private static List<RollbackStatement> statements(FilledDatabase database, List<RollbackStatement> ofCopy) {
        return Stream.concat(database.read(RollbackStatement.OF_PREPARATION).stream(), ofCopy.stream())
                .toList();
    }

    private static Outcome judge(FilledDatabase database, List<RollbackStatement> statements) {
        List<ForeignKeyState> disabled = database.read(ForeignKeyState.ALL).stream()
                .filter(ForeignKeyState::isDisabled)
                .toList();
        if (disabled.isEmpty()) {
            return statements.stream().anyMatch(RollbackStatement::isOfWhatMayBeMissing)
                    ? undecided()
                    : Outcome.passed();
        }
        return database.filled(violation(database, disabled, statements));
    }

    /** A table whose history is switched off looks like one that never had any, and so does one without a foreign key. */
    private static Outcome undecided() {
        return Outcome.inconclusive(
                "a migration has altered what only the source can tell to be missing: temporal tables or foreign keys",
                "Compare them: assertThat(source).hasForeignKeysIn(target).hasTemporalTablesIn(target)");
    }

    private static Violation violation(
            FilledDatabase database, List<ForeignKeyState> disabled, List<RollbackStatement> statements) {
        List<Finding> findings = new ArrayList<>();
        disabled.forEach(key -> findings.add(ForeignKeys.finding(key, "disabled")));
        statements.forEach(statement -> findings.add(rollback(findings.size() - disabled.size() + 1, statement)));
        int limit = database.target().plan().maxFindings();
        return Violation.of(findings.stream().limit(limit).toList(), findings.size());
    }

    private static Finding rollback(int number, RollbackStatement statement) {
        return Finding.of("statement %d of [dbo].[__migration_status]".formatted(number))
                .with("puts back what the migration altered")
                .fixedBy(Remediation.sql(Side.TARGET, statement.sql()));
    }

    private AzureSqlError other() {
        return isAfterCopy()
                ? AzureSqlError.PRE_COPY_STEPS_COMPLETED_DURING_CANCEL
                : AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL;
    }

    private boolean isAfterCopy() {
        return error == AzureSqlError.DATA_COPY_COMPLETED_DURING_CANCEL;
    }
}
