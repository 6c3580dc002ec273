package io.github.migrationreadiness.sqlserver.check;

import static io.github.migrationreadiness.postgres.check.VerdictAssert.assertThatJudging;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationreadiness.testservers.TestSqlDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R012, R023, R024 and 2060 of indexes. */
class ColumnsOfDatabaseTest {

    private static final long GIGABYTE_IN_PAGES = 131_072;

    private final Copying copying = new Copying();

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void warnsOfTablesWithLargeObjects() {
        table("photos", 40 * GIGABYTE_IN_PAGES)
                .column("photo", Map.of("system_type_id", 34, "user_type_id", 34, "max_length", 16))
                .column(Copying.UGLY, Map.of("system_type_id", 231, "user_type_id", 231, "max_length", -1))
                .column("short", Map.of("system_type_id", 231, "user_type_id", 231, "max_length", 20));
        table("notes", 40 * GIGABYTE_IN_PAGES - 128);
        assertThatJudging(new LargeBlobColumns(), copying.database())
                .warns()
                .finds("table [dbo].[photos] 40 GB of large objects in [photo] image, " + Copying.UGLY_QUOTED
                        + " nvarchar");
    }

    @Test
    void warnsOfLargeObjectsFromTheSizeThatIsAskedFor() {
        table("photos", GIGABYTE_IN_PAGES);
        assertThatJudging(new LargeBlobColumns(2), copying.database()).passes();
        assertThatJudging(new LargeBlobColumns(1), copying.database()).warns();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LargeBlobColumns(0))
                .withMessage("gigabytes must be at least 1, but is 0");
    }

    @Test
    void warnsOfComputedColumns() {
        copying.from()
                .table("dbo", Copying.UGLY)
                .execute("INSERT INTO sys.computed_columns (object_id, name, column_id, is_persisted)"
                        + " SELECT MAX(object_id), 'total', 2, 1 FROM sys.objects");
        assertThatJudging(new ComputedColumns(), copying.database())
                .warns()
                .finds("column [dbo]." + Copying.UGLY_QUOTED + ".[total] persisted");
    }

    @Test
    void warnsOfColumnsWhoseNullWouldBecomeTheDefault() {
        copying.from()
                .table("dbo", "lines")
                .column("state", Map.of("is_nullable", 1))
                .column("amount", Map.of("is_nullable", 0))
                .execute("INSERT INTO sys.default_constraints (parent_object_id, parent_column_id, definition)"
                        + " SELECT object_id, column_id, '((0))' FROM sys.columns")
                .column("note", Map.of("is_nullable", 1));
        assertThatJudging(new NullBecomesDefault(), copying.database())
                .warns()
                .finds("column [dbo].[lines].[state] default ((0)) => Find out with SELECT TOP (1) 1 FROM [dbo].[lines]"
                        + " WHERE [state] IS NULL; whether there is one.");
    }

    @Test
    void findsIndexesOnColumnsThatAreComputedByOthers() {
        computedIndex(7);
        assertThatJudging(new ComputedIndexOwners(), copying.database())
                .isViolated("[2060] SqlSchemaCopyFailed (database \"orders\")")
                .says(
                        "Deployed failure: Index cannot be created on computed column 'total' of table '[dbo].[lines]'"
                                + " because the underlying object '[dbo].[price]' has a different owner. Object element: [by_total].")
                .finds(
                        "index [by_total] on [dbo].[lines] column [total] is computed with [dbo].[price] of another owner"
                                + " => Give [dbo].[price] the owner of [dbo].[lines] with ALTER AUTHORIZATION.");
    }

    @Test
    void takesIndexesOnColumnsThatAreComputedByTheSameOwner() {
        computedIndex(1);
        assertThatJudging(new ComputedIndexOwners(), copying.database()).passes();
    }

    /** The owner of a schema is principal 1, and that of a table is its schema's. */
    private void computedIndex(int owner) {
        copying.from()
                .execute(
                        "INSERT INTO sys.objects (name, object_id, type, principal_id) VALUES ('price', 90, 'FN', "
                                + owner + ")",
                        "INSERT INTO sys.objects (name, object_id) VALUES ('lines', 91)",
                        "INSERT INTO sys.computed_columns (object_id, name, column_id) VALUES (91, 'total', 2)",
                        "INSERT INTO sys.indexes (object_id, name, index_id) VALUES (91, 'by_total', 2)",
                        "INSERT INTO sys.index_columns (object_id, index_id, column_id) VALUES (91, 2, 2)",
                        "INSERT INTO sys.sql_expression_dependencies (referencing_id, referencing_minor_id, referenced_id)"
                                + " VALUES (91, 2, 90)");
    }

    private TestSqlDatabase table(String name, long lobPages) {
        return copying.from()
                .table("dbo", name)
                .execute(
                        "INSERT INTO sys.allocation_units (type, container_id, total_pages) SELECT 2, MAX(partition_id), "
                                + lobPages + " FROM sys.partitions",
                        "INSERT INTO sys.allocation_units (type, container_id, total_pages) SELECT 1, MAX(hobt_id), "
                                + 99 * GIGABYTE_IN_PAGES + " FROM sys.partitions");
    }
}
