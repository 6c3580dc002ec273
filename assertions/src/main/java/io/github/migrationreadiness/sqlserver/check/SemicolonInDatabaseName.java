package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.name.DatabaseNames;

/** Verifies that the name of a database has no semicolon in it. */
public final class SemicolonInDatabaseName implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "semicolon-in-database-name";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.SEMICOLON_IN_DATABASE_NAME;
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return DatabaseNames.hasSemicolon(database.name())
                ? RenamedDatabase.violation(database, "a semicolon in its name")
                : Outcome.passed();
    }
}
