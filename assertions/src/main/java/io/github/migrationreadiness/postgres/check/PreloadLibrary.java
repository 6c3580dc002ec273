package io.github.migrationreadiness.postgres.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which extensions need an entry in {@code shared_preload_libraries} on a flexible server: those with a star in the
 * documentation's list of extensions, as of 2025-11-18.
 */
final class PreloadLibrary {

    private static final Set<String> NAMED_LIKE_THEIR_LIBRARY = Set.of(
            "age",
            "anon",
            "azure_storage",
            "credcheck",
            "pg_cron",
            "pg_duckdb",
            "pg_hint_plan",
            "pglogical",
            "pg_prewarm",
            "pg_squeeze",
            "pg_stat_statements",
            "pgaudit",
            "timescaledb");

    private static final Map<String, String> NAMED_OTHERWISE = Map.of("pg_partman", "pg_partman_bgw");

    private PreloadLibrary() {}

    static Optional<String> of(String extension) {
        return NAMED_LIKE_THEIR_LIBRARY.contains(extension)
                ? Optional.of(extension)
                : Optional.ofNullable(NAMED_OTHERWISE.get(extension));
    }
}
