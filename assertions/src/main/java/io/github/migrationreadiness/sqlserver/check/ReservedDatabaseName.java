package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.name.DatabaseNames;

/** Verifies that a database is not called by a reserved word. */
public final class ReservedDatabaseName implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "reserved-database-name";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.RESERVED_DATABASE_NAMES;
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return DatabaseNames.isReserved(database.name())
                ? RenamedDatabase.violation(database, "a reserved word of Transact-SQL")
                : Outcome.passed();
    }
}
