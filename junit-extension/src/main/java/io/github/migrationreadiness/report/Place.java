package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check looked at.
 *
 * @param migration the migration that it was judged for
 * @param side the end of the migration
 * @param database the database, or {@code null} for the server
 */
record Place(
        MigrationSummary migration, Side side, @Nullable String database) {

    static Place of(ReportedResult result) {
        return new Place(result.migration(), result.side(), result.database());
    }

    /** {@return the database, or nothing for the server itself} */
    String name() {
        return Optional.ofNullable(database).orElse("");
    }

    /** {@return host and port of the server; empty where nothing is known of it} */
    String endpoint() {
        return Optional.ofNullable(side == Side.SOURCE ? migration.source() : migration.target())
                .map(ServerText::endpoint)
                .orElse("");
    }
}
