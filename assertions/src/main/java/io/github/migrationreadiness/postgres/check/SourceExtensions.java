package io.github.migrationreadiness.postgres.check;

import io.github.migrationreadiness.postgres.SourceDatabase;
import io.github.migrationreadiness.postgres.SourceServer;
import io.github.migrationreadiness.postgres.catalog.InstalledExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The extensions that the databases to migrate have created, each with the databases that have it. */
final class SourceExtensions {

    private SourceExtensions() {}

    /** A database that cannot be opened leaves the list incomplete, so it has no answer then. */
    static SortedMap<String, List<String>> of(SourceServer source) {
        SortedMap<String, List<String>> databases = new TreeMap<>();
        source.openDatabases().forEach(database -> collect(database, databases));
        return databases;
    }

    private static void collect(SourceDatabase database, SortedMap<String, List<String>> databases) {
        database.read(InstalledExtension.ALL).stream()
                .map(InstalledExtension::name)
                .forEach(name ->
                        databases.computeIfAbsent(name, it -> new ArrayList<>()).add(database.name()));
    }
}
