package io.github.migrationreadiness.diagnosis;

import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a message can say.
 *
 * @param role what it tells
 * @param system the system whose service says so
 * @param errors the errors whose sentence it is; several where the same one stands under several codes, the usual one first
 * @param phrases how it is said, in any of these ways
 */
record Rule(Role role, MigrationSystem system, List<MigrationError> errors, List<Phrase> phrases) {

    enum Role {
        /** A sentence that only the migration service says. */
        SENTENCE,
        /** A sentence that others say too: it counts with a code or a wrapper beside it. */
        COMMON_SENTENCE,
        /** A sentence of others that counts where the text speaks of the migration of logins or of the service. */
        SENTENCE_IN_CONTEXT,
        /** What the service says around the reason why a restore failed. */
        RESTORE,
        /** What the service says around the reason why a cutover failed. */
        CUTOVER,
        /** What the agent on a virtual machine says around the reason. */
        EXTENSION,
        /** What the engine's errors are wrapped in. */
        ENGINE,
        /** How SQL Server prints its own errors. */
        MESSAGE,
        /** The name of a database. */
        DATABASE
    }

    static Rule says(MigrationError error, String... phrases) {
        return says(List.of(error), phrases);
    }

    static Rule says(List<MigrationError> errors, String... phrases) {
        return of(AzureSqlRules.ROLES.getOrDefault(errors.get(0), Role.SENTENCE), errors, phrases);
    }

    static Rule ofTitle(MigrationError error) {
        return says(error, Phrase.wordsOf(error.title()) + " $");
    }

    static Rule of(Role role, List<MigrationError> errors, String... phrases) {
        MigrationSystem system =
                errors.isEmpty() ? MigrationSystem.AZURE_SQL : errors.get(0).system();
        return new Rule(
                role, system, errors, List.of(phrases).stream().map(Phrase::of).toList());
    }

    boolean isSentence() {
        return role == Role.SENTENCE || role == Role.COMMON_SENTENCE || role == Role.SENTENCE_IN_CONTEXT;
    }

    boolean isOf(String code) {
        return errors.stream().anyMatch(error -> error.code().equals(code));
    }

    Optional<MigrationError> withCode(String code) {
        return errors.stream().filter(error -> error.code().equals(code)).findFirst();
    }
}
