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
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        String name = Tsql.quote(column.columnName());
        return Finding.of("column " + column.table() + "." + name)
                .with(Optional.ofNullable(column.definition())
                        .map("default "::concat)
                        .orElse("a default"))
                .fixedBy(Remediation.manual("Find out with SELECT TOP (1) 1 FROM " + column.table() + " WHERE " + name
                        + " IS NULL; whether there is one."));
    }

    /**
     * A column that takes NULL and has a default.
     *
     * @param table the table that it belongs to
     * @param columnName its exact name
     * @param definition the default as T-SQL writes it; {@code null} where the server does not tell it
     */
    record NullableDefault(
            UserTable table, String columnName, @Nullable String definition) {

        /** All of them, whether they hold a NULL or not. */
        static final TsqlQuery<NullableDefault> ALL = TsqlQuery.ofDatabase(
                        "nullable columns with a default", """
                SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, dc.definition
                FROM sys.default_constraints AS dc
                JOIN sys.columns AS c ON c.object_id = dc.parent_object_id AND c.column_id = dc.parent_column_id
                JOIN sys.objects AS o ON o.object_id = dc.parent_object_id
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                WHERE o.type = 'U' AND o.is_ms_shipped = 0 AND c.is_nullable = 1
                ORDER BY s.name, o.name, c.column_id""", NullableDefault.class)
                .requiring(Visibility.DEFINITION);
    }
}
