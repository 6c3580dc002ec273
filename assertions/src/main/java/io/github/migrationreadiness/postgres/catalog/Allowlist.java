package io.github.migrationreadiness.postgres.catalog;

import io.github.migrationreadiness.server.Row;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The extensions that a flexible server lets its users create: the parameter {@code azure.extensions}.
 *
 * @param extensions their names in lower case
 */
public record Allowlist(Set<String> extensions) {

    /** One row on a flexible server, none elsewhere. {@code pg_settings} does not list parameters with a prefix. */
    public static final NamedQuery<Allowlist> OF_SERVER = NamedQuery.of(
                    "the allowlist azure.extensions", """
            SELECT a.value AS extensions
              FROM (SELECT pg_catalog.current_setting('azure.extensions', true) AS value) AS a
             WHERE a.value IS NOT NULL
            """, Allowlist::read)
            .since("9.6");

    /**
     * {@return whether an extension may be created}
     *
     * @param extension its name
     */
    public boolean allows(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    private static Allowlist read(Row row) throws SQLException {
        return new Allowlist(Arrays.stream(row.text("extensions").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }
}
