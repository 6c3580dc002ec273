package io.github.migrationreadiness.sqlserver.catalog;

/**
 * A database that the server keeps a copy of elsewhere.
 *
 * @param name its exact name
 */
public record ReplicatedDatabase(String name) {

    /** Those in an availability group. */
    public static final TsqlQuery<ReplicatedDatabase> IN_AVAILABILITY_GROUP = TsqlQuery.ofServer(
                    "databases in availability groups", """
            SELECT d.name
            FROM sys.databases AS d
            WHERE d.replica_id IS NOT NULL
            ORDER BY d.name""", row -> new ReplicatedDatabase(row.text("name")))
            .since(11)
            .requiring(Visibility.ANY_DATABASE);

    /** Those that are mirrored. */
    public static final TsqlQuery<ReplicatedDatabase> MIRRORED = TsqlQuery.ofServer(
                    "mirrored databases", """
            SELECT d.name
            FROM sys.databases AS d
            JOIN sys.database_mirroring AS m ON m.database_id = d.database_id
            WHERE m.mirroring_guid IS NOT NULL
            ORDER BY d.name""", row -> new ReplicatedDatabase(row.text("name")))
            .requiring(Visibility.ANY_DATABASE);
}
