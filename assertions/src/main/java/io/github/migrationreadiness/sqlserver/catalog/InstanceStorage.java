package io.github.migrationreadiness.sqlserver.catalog;

import java.sql.SQLException;

/**
 * The storage of a managed instance.
 *
 * @param tier its service tier
 * @param reservedMegabytes what its databases may take
 * @param usedMegabytes what they take
 */
public record InstanceStorage(String tier, long reservedMegabytes, long usedMegabytes) {

    /** The newest figures, if there are any yet; the instance writes them every few minutes. */
    public static final TsqlQuery<InstanceStorage> LATEST =
            TsqlQuery.ofServer("storage of the instance", """
            SELECT TOP (1) r.sku, r.reserved_storage_mb, r.storage_space_used_mb
            FROM master.sys.server_resource_stats AS r
            ORDER BY r.end_time DESC""", InstanceStorage::read);

    /** {@return what is left for further databases} */
    public long freeMegabytes() {
        return reservedMegabytes - usedMegabytes;
    }

    private static InstanceStorage read(Row row) throws SQLException {
        return new InstanceStorage(
                row.text("sku"), row.number("reserved_storage_mb"), row.number("storage_space_used_mb"));
    }
}
