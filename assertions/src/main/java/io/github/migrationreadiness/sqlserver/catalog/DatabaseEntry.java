package io.github.migrationreadiness.sqlserver.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A user database of a server.
 *
 * @param name its exact name
 * @param state such as {@code ONLINE}
 * @param recoveryModel {@code FULL}, {@code BULK_LOGGED} or {@code SIMPLE}
 * @param compatibilityLevel such as 150
 * @param collation its collation; {@code null} while it is offline
 * @param readOnly whether nobody may write
 * @param databaseVersion its internal version; empty while it is offline
 */
public record DatabaseEntry(
        String name,
        String state,
        String recoveryModel,
        long compatibilityLevel,
        @Nullable String collation,
        boolean readOnly,
        OptionalInt databaseVersion) {

    /** All user databases but snapshots and the distribution database. */
    public static final TsqlQuery<DatabaseEntry> ALL =
            TsqlQuery.ofServer("databases", """
            SELECT d.database_id, d.name, d.state_desc, d.recovery_model_desc, d.compatibility_level,
                   d.collation_name, d.is_read_only,
                   CAST(DATABASEPROPERTYEX(d.name, 'Version') AS int) AS db_version
            FROM sys.databases AS d
            WHERE d.database_id > 4
              AND d.is_distributor = 0
              AND d.source_database_id IS NULL
            ORDER BY d.name""", DatabaseEntry::read).requiring(Visibility.ANY_DATABASE);

    private static DatabaseEntry read(Row row) throws SQLException {
        return new DatabaseEntry(
                row.text("name"),
                row.text("state_desc"),
                row.text("recovery_model_desc"),
                row.number("compatibility_level"),
                row.optionalText("collation_name"),
                row.flag("is_read_only"),
                row.optionalNumber("db_version"));
    }
}
