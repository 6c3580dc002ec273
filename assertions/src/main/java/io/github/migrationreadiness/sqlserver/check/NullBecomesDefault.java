package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Mode;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Severity;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.NullableDefault;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.Optional;

/**
 * Warns of columns that take NULL and have a default: where they hold a NULL, it arrives as the default. Whether one holds any
 * is not looked at, for that takes a scan of the table.
 */
public final class NullBecomesDefault implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "null-becomes-default";
    }

    @Override
    public MigrationError error() {
        return AzureSqlLimitation.NULL_BECOMES_DEFAULT;
    }

    @Override
    public Severity severity(Mode mode) {
        return Severity.WARNING;
    }

    @Override
    public String advice() {
        return "Drop the defaults on the target before the data are copied, and create them again afterwards.";
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
