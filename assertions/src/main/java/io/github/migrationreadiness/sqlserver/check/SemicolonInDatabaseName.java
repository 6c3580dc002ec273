package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.name.DatabaseNames;

/** Verifies that the name of a database has no semicolon in it. */
public final class SemicolonInDatabaseName implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("semicolon-in-database-name", AzureSqlLimitation.SEMICOLON_IN_DATABASE_NAME)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .assertedBy("hasNoSemicolonInName")
                .graded("D");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return DatabaseNames.hasSemicolon(database.name())
                ? RenamedDatabase.violation(database, "a semicolon in its name")
                : Outcome.passed();
    }
}
