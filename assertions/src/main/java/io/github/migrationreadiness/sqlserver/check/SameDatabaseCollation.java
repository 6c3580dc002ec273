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
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;

/** Verifies that a database and the one that it is copied into have the same collation. */
public final class SameDatabaseCollation implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("same-database-collation", RecentAzureSqlError.DATABASE_COLLATION_MISMATCH)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.COLLATION)
                .reading(DatabaseProperties.OF_SESSION)
                .assertedBy("hasSameCollationAs")
                .graded("D");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        DatabaseProperties target = FilledDatabase.of(pair.target()).properties();
        DatabaseProperties source =
                pair.source().read(DatabaseProperties.OF_SESSION).get(0);
        return source.collationName().equalsIgnoreCase(target.collationName())
                ? Outcome.passed()
                : violation(source, target);
    }

    private static Violation violation(DatabaseProperties source, DatabaseProperties target) {
        return Violation.of(Finding.of("database " + Tsql.quote(target.databaseName()))
                        .with(target.collationName() + " instead of " + source.collationName())
                        .fixedBy(Remediation.manual("Create the target database anew with COLLATE "
                                + source.collationName() + ", or choose another one.")))
                .because(target.collationName() + " instead of " + source.collationName())
                .comparing(source.collationName(), target.collationName())
                .fill("sourceCollation", source.collationName())
                .fill("targetCollation", target.collationName())
                .fill("sourceDatabase", source.databaseName())
                .fill("targetDatabase", target.databaseName());
    }
}
