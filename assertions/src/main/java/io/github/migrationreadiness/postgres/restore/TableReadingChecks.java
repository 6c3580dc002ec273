package io.github.migrationreadiness.postgres.restore;

import static java.util.stream.Collectors.toSet;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.DescribedCheck;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.KitError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.catalog.PostgresAccess;
import io.github.migrationreadiness.postgres.catalog.Rows;
import java.util.Set;

/**
 * Warns of CHECK constraints, also of domains, whose function reads a table. A restore loads tables in an order of its own, so that
 * the constraint is checked while that table may still be empty.
 */
public final class TableReadingChecks implements DescribedCheck<SourceDatabase> {

    private static final KitError ERROR = KitError.of(
            MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE,
            "R132",
            "CHECK constraints that read tables. Tables are loaded in an order of their own: where the table that the"
                    + " constraint reads is loaded later, all rows are refused: `new row for relation violates check"
                    + " constraint`.",
            "Replace the constraint by a foreign key or a trigger, or drop it before the migration and add it again after"
                    + " it, NOT VALID first, then VALIDATE.");

    private static final String BY_LUCK = "The order may fit by luck. " + RefusedByPostgres.noteOfAll();

    private static final String ALSO_UNPINNED =
            " [R131] names the same function, which needs search_path: set that first.";

    @Override
    public CheckDescription description() {
        return CheckDescription.of("table-reading-checks", ERROR)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .warning()
                .reading(TableReadingCheck.ALL, UnpinnedFunction.ALL)
                .requiring(PostgresAccess.CONNECT_TO_DATABASE)
                .assertedBy("hasNoTableReadingChecks")
                .graded(RefusedByPostgres.GRADE);
    }

    @Override
    public Outcome judge(SourceDatabase database) {
        Rows<TableReadingCheck> found = database.read(TableReadingCheck.ALL);
        if (found.isEmpty()) {
            return Outcome.passed();
        }
        Set<String> unpinned = database.read(UnpinnedFunction.ALL).stream()
                .filter(UnpinnedFunction::isCertain)
                .map(UnpinnedFunction::function)
                .collect(toSet());
        return Violation.of(found.map(check -> finding(check, unpinned.contains(check.function()))), found.total());
    }

    private static Finding finding(TableReadingCheck check, boolean unpinned) {
        return Finding.of("check " + check.name() + " on " + check.owner())
                .with("calls " + check.function() + ", which reads " + String.join(", ", check.tables()) + ": rows of "
                        + check.rowsOf() + " are refused when " + check.rowsOf() + " is loaded first")
                .asWarning(unpinned ? BY_LUCK + ALSO_UNPINNED : BY_LUCK)
                .fixedBy(
                        Remediation.manual("use a foreign key or a trigger, or drop the constraint before the migration"
                                + " and add it again after it, NOT VALID first, then VALIDATE"));
    }
}
