package io.github.migrationreadiness.sqlserver.catalog;

/**
 * A table that somebody made.
 *
 * @param schemaName the exact name of its schema
 * @param tableName its exact name
 */
public record UserTable(String schemaName, String tableName) {

    /** All of them. */
    public static final TsqlQuery<UserTable> ALL =
            TsqlQuery.ofDatabase("tables", """
            SELECT s.name AS schema_name, o.name AS table_name
            FROM sys.objects AS o
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0
            ORDER BY s.name, o.name""", UserTable.class).requiring(Visibility.DEFINITION);

    /** {@return whether the migration keeps its own state in it; the table stays when the migration is over} */
    public boolean isMigrationStatus() {
        return schemaName.equals("dbo") && tableName.equals("__migration_status");
    }

    /** {@return the qualified name, quoted as T-SQL needs it} */
    @Override
    public String toString() {
        return Tsql.quote(schemaName, tableName);
    }
}
