package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.NullableDefault;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.Optional;

/**
 * Warns of columns that take NULL and have a default: where they hold a NULL, it arrives as the default. Whether one holds any
 * is not looked at, for that takes a scan of the table.
 */
public final class NullBecomesDefault implements AzureSqlDatabaseCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("null-becomes-default", AzureSqlLimitation.NULL_BECOMES_DEFAULT)
                .lookingAt(Scope.SOURCE_DATABASE, Group.SCHEMA)
                .reading(NullableDefault.ALL)
                .warning()
                .assertedBy("hasNoNullableColumnsWithDefault")
                .graded("D; a warning, for the rows are not looked at")
                .advising(
                        "Drop the defaults on the target before the data are copied, and create them again afterwards.");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        return Findings.in(database)
                .warning(
                        database.read(NullableDefault.ALL),
                        NullBecomesDefault::finding,
                        "it matters only where the column holds a NULL");
    }

    private static Finding finding(NullableDefault column) {
        String name = Tsql.quote(column.column());
        return Finding.of("column " + column.table() + "." + name)
                .with(Optional.ofNullable(column.value())
                        .map("default "::concat)
                        .orElse("a default"))
                .fixedBy(Remediation.manual("Find out with SELECT TOP (1) 1 FROM " + column.table() + " WHERE " + name
                        + " IS NULL; whether there is one."));
    }
}
