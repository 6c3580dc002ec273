package io.github.migrationreadiness.postgres.overwrite;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.Identifiers;
import io.github.migrationreadiness.postgres.TargetDatabase;
import io.github.migrationreadiness.postgres.catalog.DatabaseEntry;
import java.util.Optional;
import java.util.Set;

/** Looks up databases of the target in the server's own list, since many do not exist yet and cannot be opened. */
final class TargetDatabases {

    /** Those that every server comes with and nobody drops. */
    private static final Set<String> PART_OF_THE_SERVER =
            Set.of("postgres", "azure_maintenance", "azure_sys", "template0", "template1");

    private TargetDatabases() {}

    static boolean isPartOfTheServer(TargetDatabase database) {
        return PART_OF_THE_SERVER.contains(database.name());
    }

    static Optional<DatabaseEntry> find(TargetDatabase database) {
        return database.target().read(DatabaseEntry.ALL).stream()
                .filter(entry -> entry.name().equals(database.name()))
                .findFirst();
    }

    /** {@return the database that the migration drops, or the exception that says why it drops none} */
    static DropCandidate toBeDropped(TargetDatabase database) {
        if (!database.plan().overwriteTarget()) {
            throw InconclusiveException.notApplicable("the plan overwrites no database of the target");
        }
        return database.target().read(DropCandidate.ALL).stream()
                .filter(candidate -> candidate.name().equals(database.name()))
                .findFirst()
                .orElseThrow(() -> InconclusiveException.notApplicable(
                        "the target has no database " + Identifiers.quote(database.name()) + " to overwrite"));
    }
}
