package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself. The version of the managed products cannot be compared with that of a SQL Server.
 *
 * @param version the version of the product, such as {@code 15.0.4355.3}
 * @param engine the product
 * @param edition the edition in words, such as {@code Enterprise Edition (64-bit)}
 * @param collation the server's collation; {@code null} where it tells none
 * @param updateType the update policy of a managed instance, such as {@code CU} or {@code Continuous}; {@code null} elsewhere
 * @param memoryOptimized whether it takes memory-optimized tables; empty where it does not know the question
 * @param databaseVersion the internal version of the databases that it writes; empty where it tells none
 */
public record ServerIdentity(
        String version,
        EngineEdition engine,
        String edition,
        @Nullable String collation,
        @Nullable String updateType,
        OptionalInt memoryOptimized,
        OptionalInt databaseVersion) {

    /** What the server says of itself. */
    public static final TsqlQuery<ServerIdentity> OF_SERVER =
            TsqlQuery.ofServer("server identity", """
            SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128))    AS product_version,
                   CAST(SERVERPROPERTY('EngineEdition') AS int)               AS engine_edition,
                   CAST(SERVERPROPERTY('Edition') AS nvarchar(128))           AS edition,
                   CAST(SERVERPROPERTY('Collation') AS nvarchar(128))         AS server_collation,
                   CAST(SERVERPROPERTY('ProductUpdateType') AS nvarchar(128)) AS product_update_type,
                   CAST(SERVERPROPERTY('IsXTPSupported') AS int)              AS is_xtp_supported,
                   CAST(DATABASEPROPERTYEX('master', 'Version') AS int)       AS engine_db_version""", ServerIdentity::read);

    /** {@return the major version, such as 15 for SQL Server 2019} */
    public int major() {
        return part(0);
    }

    /** {@return the minor version, such as 50 for SQL Server 2008 R2, whose major version is 10} */
    public int minor() {
        return part(1);
    }

    /** {@return product and version in words} */
    @Override
    public String toString() {
        return switch (engine) {
            case SQL_SERVER -> "SQL Server " + version;
            case AZURE_SQL_DATABASE, MANAGED_INSTANCE -> engine.toString();
            case OTHER -> edition + " " + version;
        };
    }

    private int part(int place) {
        String[] parts = version.split("\\.", -1);
        return place < parts.length && parts[place].matches("\\d{1,6}") ? Integer.parseInt(parts[place]) : 0;
    }

    private static ServerIdentity read(Row row) throws SQLException {
        return new ServerIdentity(
                row.text("product_version"),
                EngineEdition.of(row.number("engine_edition")),
                row.text("edition"),
                row.optionalText("server_collation"),
                row.optionalText("product_update_type"),
                row.optionalNumber("is_xtp_supported"),
                row.optionalNumber("engine_db_version"));
    }
}
