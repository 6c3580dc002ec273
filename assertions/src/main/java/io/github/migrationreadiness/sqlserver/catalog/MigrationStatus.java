package io.github.migrationreadiness.sqlserver.catalog;

/**
 * Whether a migration has prepared the database: it keeps what it altered in the table {@code [dbo].[__migration_status]},
 * which stays when it is over, however it ended.
 *
 * @param exists whether the table is there
 */
public record MigrationStatus(boolean exists) {

    /** That of the database that the session is in. */
    public static final TsqlQuery<MigrationStatus> OF_SESSION = TsqlQuery.ofDatabase(
                    "the table [dbo].[__migration_status]",
                    """
            SELECT OBJECT_ID(N'[dbo].[__migration_status]', N'U') AS object_id""",
                    row -> new MigrationStatus(row.optionalNumber("object_id").isPresent()))
            .requiring(Visibility.DEFINITION);
}
