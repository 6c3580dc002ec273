package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.name.DatabaseNames;

/** Verifies that a database is not called by a reserved word. */
public final class ReservedDatabaseName implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("reserved-database-name", AzureSqlLimitation.RESERVED_DATABASE_NAMES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .assertedBy("hasNoReservedName")
                .graded("D");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return DatabaseNames.isReserved(database.name())
                ? RenamedDatabase.violation(database, "a reserved word of Transact-SQL")
                : Outcome.passed();
    }
}
