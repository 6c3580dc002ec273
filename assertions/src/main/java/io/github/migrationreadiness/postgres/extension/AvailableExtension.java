package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.postgres.catalog.NamedQuery;

/**
 * An extension that the server has packaged.
 *
 * @param name its name
 * @param defaultVersion the version that CREATE EXTENSION installs
 */
public record AvailableExtension(String name, String defaultVersion) {

    /** All of them; visible to every login. */
    public static final NamedQuery<AvailableExtension> ALL =
            NamedQuery.of("available extensions", """
            SELECT a.name::text AS name, COALESCE(a.default_version, '') AS default_version
              FROM pg_catalog.pg_available_extensions AS a
            """, AvailableExtension.class).complete();
}
