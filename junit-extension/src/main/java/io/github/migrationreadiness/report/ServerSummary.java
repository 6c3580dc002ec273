package io.github.migrationreadiness.report;

import io.github.migrationreadiness.code.MigrationSystem;
import org.jspecify.annotations.Nullable;

/**
 * One end of a migration, as far as it became known.
 *
 * @param system what runs there
 * @param endpoint host and port, or {@code null} if no test asked the server anything
 * @param version the version of the server, or {@code null} if it was never opened
 * @param kind who runs the server, or {@code null} if it was never opened and is not configured
 */
public record ServerSummary(
        MigrationSystem system,
        @Nullable String endpoint,
        @Nullable String version,
        @Nullable String kind) {

    /** {@return whether it is an end of a migration from SQL Server} */
    boolean isOfSqlServer() {
        return system == MigrationSystem.SQL_SERVER || system == MigrationSystem.AZURE_SQL;
    }

    /** {@return whether nothing that is known of this server differs from what is known of the other} */
    boolean fits(ServerSummary other) {
        return systemFits(other)
                && fits(endpoint, other.endpoint)
                && fits(version, other.version)
                && fits(kind, other.kind);
    }

    /** A server of unknown kind is called what it should be. */
    private boolean systemFits(ServerSummary other) {
        return system == other.system || (kind == null && isOfSqlServer() == other.isOfSqlServer());
    }

    private static boolean fits(@Nullable String known, @Nullable String other) {
        return known == null || known.equals(other);
    }
}
