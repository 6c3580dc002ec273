package io.github.migrationreadiness.sqlserver.catalog;

import java.util.Locale;

/**
 * A statement that a migration has noted down, which puts back what it altered. The kit never runs it. It can be asked for
 * only where {@link MigrationStatus} says that there is such a table.
 *
 * @param sql the statement
 */
public record RollbackStatement(String sql) {

    /** Those that are run first: the steps before the data are copied. */
    public static final TsqlQuery<RollbackStatement> OF_PREPARATION = TsqlQuery.ofDatabase(
                    "statements that undo the preparation",
                    """
            SELECT [ROLLBACK] AS rollback_statement
            FROM [dbo].[__migration_status]
            WHERE STEP IN (3, 4, 6) AND [ROLLBACK] IS NOT NULL""",
                    row -> new RollbackStatement(row.text("rollback_statement")))
            .needing(Visibility.MIGRATION_STATUS);

    /** Those that are run next, in this order: the steps once the data are copied. */
    public static final TsqlQuery<RollbackStatement> OF_COPY = TsqlQuery.ofDatabase(
                    "statements that undo the steps around the copy",
                    """
            SELECT [ROLLBACK] AS rollback_statement
            FROM [dbo].[__migration_status]
            WHERE STEP IN (5, 7, 8) AND [ROLLBACK] IS NOT NULL
            ORDER BY STEP DESC""",
                    row -> new RollbackStatement(row.text("rollback_statement")))
            .needing(Visibility.MIGRATION_STATUS);

    /** {@return whether it switches the history of a table, which T-SQL does with these words alone} */
    public boolean isOfTemporalTable() {
        return sql.toUpperCase(Locale.ROOT).contains("SYSTEM_VERSIONING");
    }
}
