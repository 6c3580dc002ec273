package io.github.migrationreadiness.postgres.extension;

import io.github.migrationreadiness.postgres.Migration;
import io.github.migrationreadiness.postgres.SourceDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The extensions that the databases to migrate have created and that the target could have, each with the databases that
 * have it. What cannot be migrated at all is an error of its own (603405), which any other would only repeat.
 */
final class SourceExtensions {

    private SourceExtensions() {}

    /** A database that cannot be opened leaves the list incomplete, so it has no answer then. */
    static SortedMap<String, List<String>> of(Migration migration) {
        ExtensionObstacles obstacles = ExtensionObstacles.between(migration.source(), migration.target());
        SortedMap<String, List<String>> databases = new TreeMap<>();
        migration.source().openDatabases().forEach(database -> collect(database, obstacles, databases));
        return databases;
    }

    private static void collect(
            SourceDatabase database, ExtensionObstacles obstacles, SortedMap<String, List<String>> databases) {
        database.read(InstalledExtension.ALL).stream()
                .filter(obstacles::pass)
                .map(InstalledExtension::name)
                .forEach(name ->
                        databases.computeIfAbsent(name, it -> new ArrayList<>()).add(database.name()));
    }
}
