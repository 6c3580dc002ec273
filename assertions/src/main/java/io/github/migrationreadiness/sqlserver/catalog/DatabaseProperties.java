package io.github.migrationreadiness.sqlserver.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of itself to a session in it.
 *
 * @param databaseName its exact name
 * @param collationName its collation
 * @param usedBytes what its data take; {@code null} where the server does not tell
 * @param maxSizeBytes what it may grow to; {@code null} where it is a database of a SQL Server, negative where there is no limit
 */
public record DatabaseProperties(
        String databaseName,
        String collationName,
        @Nullable BigDecimal usedBytes,
        @Nullable BigDecimal maxSizeBytes) {

    /** Those of the database that the session is in. */
    public static final TsqlQuery<DatabaseProperties> OF_SESSION =
            TsqlQuery.ofDatabase("properties of the database", """
            SELECT DB_NAME() AS database_name,
                   CAST(DATABASEPROPERTYEX(DB_NAME(), 'MaxSizeInBytes') AS bigint) AS max_size_bytes,
                   CAST(DATABASEPROPERTYEX(DB_NAME(), 'Collation') AS nvarchar(128)) AS collation_name,
                   (SELECT SUM(CAST(FILEPROPERTY(f.name, 'SpaceUsed') AS bigint)) * 8192
                      FROM sys.database_files AS f WHERE f.type = 0) AS used_bytes""", DatabaseProperties.class);

    /** {@return whether it is the database of the server itself} */
    public boolean isMaster() {
        return databaseName.equalsIgnoreCase("master");
    }
}
