package io.github.migrationreadiness.sqlserver.catalog;

import java.util.regex.Pattern;

/**
 * A statement that a migration has noted down, which puts back what it altered. The kit never runs it. It can be asked for
 * only where {@link MigrationStatus} says that there is such a table.
 *
 * @param sql the statement
 */
public record RollbackStatement(String sql) {

    private static final Pattern MAY_BE_MISSING =
            Pattern.compile("SYSTEM_VERSIONING|FOREIGN\\s+KEY", Pattern.CASE_INSENSITIVE);

    /** Those that are run first: the steps before the data are copied. */
    public static final TsqlQuery<RollbackStatement> OF_PREPARATION = TsqlQuery.ofDatabase(
                    "statements that undo the preparation",
                    """
            SELECT [ROLLBACK] AS rollback_statement
            FROM [dbo].[__migration_status]
            WHERE STEP IN (3, 4, 6) AND [ROLLBACK] IS NOT NULL""",
                    row -> new RollbackStatement(row.text("rollback_statement")))
            .requiring(Visibility.MIGRATION_STATUS);

    /** Those that are run next, in this order: the steps once the data are copied. */
    public static final TsqlQuery<RollbackStatement> OF_COPY = TsqlQuery.ofDatabase(
                    "statements that undo the steps around the copy",
                    """
            SELECT [ROLLBACK] AS rollback_statement
            FROM [dbo].[__migration_status]
            WHERE STEP IN (5, 7, 8) AND [ROLLBACK] IS NOT NULL
            ORDER BY STEP DESC""",
                    row -> new RollbackStatement(row.text("rollback_statement")))
            .requiring(Visibility.MIGRATION_STATUS);

    /**
     * {@return whether it switches the history of a table or creates a foreign key, for which T-SQL has these words alone} What
     * is missing of these, nobody sees on the target.
     */
    public boolean isOfWhatMayBeMissing() {
        return MAY_BE_MISSING.matcher(sql).find();
    }
}
