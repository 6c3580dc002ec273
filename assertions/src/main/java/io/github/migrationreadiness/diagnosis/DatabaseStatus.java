package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.check.DependentSubject;
import java.util.Optional;

/**
 * What a migration says of one of its databases.
 *
 * @param migration the migration as a whole
 * @param name the exact name of the database
 * @param state its state in the word of the service; nothing where the document does not tell
 * @param failedTables how many of its tables could not be loaded; nothing where the document does not tell
 * @param openTables how many of its tables are queued or being loaded; nothing where the document does not tell
 */
public record DatabaseStatus(
        MigrationStatus migration,
        String name,
        Optional<String> state,
        Optional<Long> failedTables,
        Optional<Long> openTables)
        implements DependentSubject {

    /**
     * Creates the status of a database whose tables the document does not count.
     *
     * @param migration as above
     * @param name as above
     * @param state as above
     */
    public DatabaseStatus(MigrationStatus migration, String name, Optional<String> state) {
        this(migration, name, state, Optional.empty(), Optional.empty());
    }

    static DatabaseStatus named(String name, MigrationStatus migration) {
        return new DatabaseStatus(migration, name, Optional.empty());
    }

    /** {@return what the state comes down to} */
    public MigrationPhase phase() {
        return state.map(MigrationPhase::of).orElse(MigrationPhase.UNKNOWN);
    }

    @Override
    public MigrationStatus belongsTo() {
        return migration;
    }

    @Override
    public Optional<String> database() {
        return Optional.of(name);
    }
}
