package io.github.migrationreadiness.sqlserver.catalog;

/**
 * An option of a server.
 *
 * @param name its name
 * @param value the value that is in use
 */
public record Configuration(String name, long value) {

    /** Whether the server takes contained databases; no row before SQL Server 2012. */
    public static final TsqlQuery<Configuration> CONTAINED_DATABASE_AUTHENTICATION = TsqlQuery.ofServer(
                    "the option contained database authentication",
                    """
            SELECT c.name, CAST(c.value_in_use AS int) AS value_in_use
            FROM sys.configurations AS c
            WHERE c.name = N'contained database authentication'
            ORDER BY c.name""",
                    row -> new Configuration(row.text("name"), row.number("value_in_use")))
            .on(EngineEdition.SQL_SERVER);
}
