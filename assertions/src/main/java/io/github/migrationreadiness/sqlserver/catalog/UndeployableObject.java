package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;

/**
 * An object that Azure SQL Database does not have the like of.
 *
 * @param name the object, quoted as T-SQL needs it
 * @param reason what the target does not have, such as {@code FILESTREAM column [photo]}
 */
public record UndeployableObject(String name, String reason) {

    /** The columns whose values are files, those of FileTables among them. */
    public static final TsqlQuery<UndeployableObject> FILESTREAM_COLUMNS = TsqlQuery.ofDatabase(
                    "FILESTREAM columns",
                    """
            SELECT s.name AS schema_name, o.name AS object_name, c.name AS column_name
            FROM sys.columns AS c
            JOIN sys.objects AS o ON o.object_id = c.object_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'U' AND o.is_ms_shipped = 0 AND c.is_filestream = 1
            ORDER BY s.name, o.name, c.name""",
                    row -> inSchema(row, "FILESTREAM column " + Tsql.quote(row.text("column_name"))))
            .requiring(Visibility.DEFINITION);

    /** The objects that name another database, or one of another server. */
    public static final TsqlQuery<UndeployableObject> CROSS_DATABASE_REFERENCES = TsqlQuery.ofDatabase(
                    "references to other databases",
                    """
            SELECT DISTINCT s.name AS schema_name, o.name AS object_name, d.referenced_database_name
            FROM sys.sql_expression_dependencies AS d
            JOIN sys.objects AS o ON o.object_id = d.referencing_id
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE d.referenced_database_name IS NOT NULL
              AND (d.referenced_server_name IS NOT NULL OR d.referenced_database_name <> DB_NAME())
            ORDER BY s.name, o.name, d.referenced_database_name""",
                    row -> inSchema(row, "reference to database " + Tsql.quote(row.text("referenced_database_name"))))
            .requiring(Visibility.DEFINITION);

    /** The assemblies that somebody loaded. */
    public static final TsqlQuery<UndeployableObject> ASSEMBLIES = TsqlQuery.ofDatabase(
                    "assemblies",
                    """
            SELECT a.name AS object_name
            FROM sys.assemblies AS a
            WHERE a.is_user_defined = 1
            ORDER BY a.name""",
                    row -> new UndeployableObject(Tsql.quote(row.text("object_name")), "CLR assembly"))
            .requiring(Visibility.DEFINITION);

    /** The queues that somebody made. */
    public static final TsqlQuery<UndeployableObject> QUEUES = TsqlQuery.ofDatabase(
                    "queues of Service Broker", """
            SELECT s.name AS schema_name, o.name AS object_name
            FROM sys.objects AS o
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type = 'SQ' AND o.is_ms_shipped = 0
            ORDER BY s.name, o.name""", row -> inSchema(row, "queue of Service Broker"))
            .requiring(Visibility.DEFINITION);

    private static UndeployableObject inSchema(Row row, String reason) throws SQLException {
        return new UndeployableObject(Tsql.quote(row.text("schema_name"), row.text("object_name")), reason);
    }
}
