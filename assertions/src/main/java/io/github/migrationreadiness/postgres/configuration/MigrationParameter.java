package io.github.migrationreadiness.postgres.configuration;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter of a flexible server that changes what the migration service does.
 *
 * @param name its name
 * @param value its value as the server shows it
 */
public record MigrationParameter(String name, String value) {

    /** Keeps extensions out of the migration. */
    public static final String SKIP_EXTENSIONS = "azure.migration_skip_extensions";

    /** Keeps large objects out of the migration. */
    public static final String SKIP_LARGE_OBJECTS = "azure.migration_skip_large_objects";

    /** Keeps roles out of the migration, which only a single server's are in. */
    public static final String SKIP_ROLE_USER = "azure.migration_skip_role_user";

    /** All that are documented. The last three change how long a migration takes, and no condition of it. */
    public static final List<String> NAMES = List.of(
            SKIP_EXTENSIONS,
            SKIP_LARGE_OBJECTS,
            SKIP_ROLE_USER,
            "azure.migration_copy_with_binary",
            "azure.migration_skip_analyze",
            "azure.migration_table_split_size");

    /** Those that the server has. They are asked by name, because {@code pg_settings} does not list what no module defines. */
    public static final NamedQuery<MigrationParameter> ALL = NamedQuery.of(
                    "the parameters of the migration service", """
            SELECT p.name AS name, pg_catalog.current_setting(p.name, true) AS value
              FROM pg_catalog.unnest(ARRAY[%s]) AS p (name)
             WHERE pg_catalog.current_setting(p.name, true) IS NOT NULL
            """.formatted(literals()), MigrationParameter.class)
            .since("9.6")
            .complete();

    /** As PostgreSQL spells truth: a parameter that no module defines keeps the spelling that it was given. */
    private static final Set<String> ON = Set.of("on", "true", "tru", "tr", "t", "yes", "ye", "y", "1");

    /** {@return whether it is switched on} */
    public boolean isOn() {
        return ON.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static String literals() {
        return NAMES.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
