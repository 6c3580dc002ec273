package io.github.migrationreadiness.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What says, by a state or a number alone, that something failed: an error without words. */
final class FailureStates {

    private FailureStates() {}

    /**
     * {@return a text for a state that stands for a failure, nothing for any other}
     *
     * @param place the field that it stands in
     * @param database the database that it belongs to, or {@code null} for the migration as a whole
     * @param owner what the state is that of
     * @param state the state in the word of the service
     */
    static Stream<ReportedText> ofState(String place, @Nullable String database, String owner, Optional<String> state) {
        return state.filter(word -> MigrationPhase.of(word) == MigrationPhase.FAILED).stream()
                .map(word -> ReportedText.error(place, database, "The " + owner + " is " + word + "."));
    }

    /**
     * {@return a text for tables that failed, nothing where none did}
     *
     * @param place the field that counts or lists them
     * @param database the database that they belong to, or {@code null} if it has no name
     * @param tables how many failed
     */
    static Stream<ReportedText> ofTables(String place, @Nullable String database, long tables) {
        String words = tables == 1 ? "1 table" : tables + " tables";
        String owner = database == null ? "" : " of the database " + database;
        return tables > 0
                ? Stream.of(ReportedText.error(place, database, words + owner + " could not be copied."))
                : Stream.empty();
    }
}
