package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.AzureSqlDatabaseCheck;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.catalog.CatalogCollation;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseProperties;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.UserTable;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.List;

/**
 * Verifies that the columns of a database have the same collation where it is copied to. Columns that are not there are the
 * matter of the check on {@linkplain TablesInTarget missing tables}, or of deploying the schema.
 */
public final class SameColumnCollations implements AzureSqlDatabaseCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("same-column-collations", RecentAzureSqlError.COLUMN_COLLATION_MISMATCH)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.COLLATION)
                .reading(ColumnCollation.ALL)
                .readingOn(Side.TARGET, DatabaseProperties.OF_SESSION, CatalogCollation.OF_SESSION)
                .assertedBy("hasSameColumnCollationsAs")
                .graded("D");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase pair) {
        FilledDatabase target = FilledDatabase.of(pair.target());
        List<Difference> differences = target
                .names()
                .counterparts(
                        pair.source().read(ColumnCollation.ALL),
                        target.read(ColumnCollation.ALL),
                        SameColumnCollations::name)
                .entrySet()
                .stream()
                .map(it -> new Difference(it.getKey(), it.getValue().collationName()))
                .filter(Difference::matters)
                .toList();
        return Findings.outcome(Findings.in(pair)
                .violation(differences, Difference::finding)
                .map(it -> differences.get(0).fill(it)));
    }

    private static List<String> name(ColumnCollation column) {
        return List.of(column.table().schemaName(), column.table().tableName(), column.columnName());
    }

    /** A column of the source and how it sorts on the target. */
    private record Difference(ColumnCollation source, String target) {

        boolean matters() {
            return !source.collationName().equalsIgnoreCase(target);
        }

        Finding finding() {
            return Finding.of("column " + source.table() + "." + Tsql.quote(source.columnName()))
                    .with(target + " instead of " + source.collationName())
                    .fixedBy(Remediation.manual(
                            "Give the column of the target COLLATE " + source.collationName() + "."));
        }

        Violation fill(Violation violation) {
            return violation
                    .fill("table", source.table().toString())
                    .fill("column", Tsql.quote(source.columnName()))
                    .fill("sourceCollation", source.collationName())
                    .fill("targetCollation", target);
        }
    }

    /**
     * How a column sorts.
     *
     * @param table the table that it belongs to
     * @param columnName its exact name
     * @param collationName its collation
     */
    record ColumnCollation(UserTable table, String columnName, String collationName) {

        /** The columns that have a collation, which are those of text. */
        static final TsqlQuery<ColumnCollation> ALL = TsqlQuery.ofDatabase(
                        "collations of columns", """
                SELECT s.name AS schema_name, o.name AS table_name, c.name AS column_name, c.collation_name
                FROM sys.columns AS c
                JOIN sys.objects AS o ON o.object_id = c.object_id
                JOIN sys.schemas AS s ON s.schema_id = o.schema_id
                WHERE o.type = 'U' AND o.is_ms_shipped = 0 AND c.collation_name IS NOT NULL
                ORDER BY s.name, o.name, c.column_id""", ColumnCollation.class)
                .requiring(Visibility.DEFINITION);
    }
}
