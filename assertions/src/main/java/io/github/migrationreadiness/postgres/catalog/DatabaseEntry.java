package io.github.migrationreadiness.postgres.catalog;

import java.util.Set;

/**
 * A database of the server, as every database of the server lists it.
 *
 * @param name its name
 * @param template whether it is a template
 * @param open whether it accepts connections
 */
public record DatabaseEntry(String name, boolean template, boolean open) {

    /** All of them; visible to every login. Closed ones are in it. */
    public static final NamedQuery<DatabaseEntry> ALL =
            NamedQuery.of("databases", """
            SELECT d.datname::text AS name, d.datistemplate AS template, d.datallowconn AS open
              FROM pg_catalog.pg_database AS d
            """, DatabaseEntry.class).complete();

    /** The database that every server has from its start, and that most use to connect to and for nothing else. */
    public static final String MAINTENANCE = "postgres";

    /** Databases that a provider keeps for itself and that no customer migrates. */
    private static final Set<String> OF_PROVIDERS =
            Set.of("azure_maintenance", "azure_sys", "rdsadmin", "cloudsqladmin", "alloydbadmin", "alloydbmetadata");

    /** {@return whether it holds a customer's data; closed databases do} */
    public boolean isUserDatabase() {
        return !template && !OF_PROVIDERS.contains(name);
    }
}
