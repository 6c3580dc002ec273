package io.github.migrationreadiness.sqlserver.catalog;

/**
 * A database that keeps its logins in itself.
 *
 * @param name its exact name
 */
public record ContainedDatabase(String name) {

    /** All of them; there are none before SQL Server 2012. */
    public static final TsqlQuery<ContainedDatabase> ALL = TsqlQuery.ofServer(
                    "contained databases", """
            SELECT d.name
            FROM sys.databases AS d
            WHERE d.containment <> 0
            ORDER BY d.name""", row -> new ContainedDatabase(row.text("name")))
            .since(11)
            .requiring(Visibility.ANY_DATABASE);
}
