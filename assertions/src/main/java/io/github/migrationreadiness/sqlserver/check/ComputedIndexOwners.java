package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.ComputedIndex;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/** Verifies that no index is on a column that is computed with an object of another owner, which the target cannot create. */
public final class ComputedIndexOwners implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("computed-index-owners", RecentAzureSqlError.INDEX_ON_COMPUTED_COLUMN)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(ComputedIndex.OF_OTHER_OWNERS)
                .assertedBy("hasNoComputedIndexesOfOtherOwners")
                .graded("D");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<ComputedIndex> indexes = database.read(ComputedIndex.OF_OTHER_OWNERS);
        return Findings.outcome(Findings.in(database)
                .violation(indexes, ComputedIndexOwners::finding)
                .map(it -> filled(it, indexes.get(0))));
    }

    private static Violation filled(Violation violation, ComputedIndex first) {
        return violation
                .fill("column", first.column())
                .fill("table", first.table().toString())
                .fill("object", first.object())
                .fill("objectElement", Tsql.quote(first.name()));
    }

    private static Finding finding(ComputedIndex index) {
        return Finding.of("index " + Tsql.quote(index.name()) + " on " + index.table())
                .with("column " + Tsql.quote(index.column()) + " is computed with " + index.object()
                        + " of another owner")
                .fixedBy(Remediation.manual(
                        "Give " + index.object() + " the owner of " + index.table() + " with ALTER AUTHORIZATION."));
    }
}
