package io.github.migrationreadiness.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of the service's validation said of the server or of a database.
 *
 * @param type the rule, such as {@code ExtensionsValidation}
 * @param database the database, or {@code null} for a rule of the server level
 * @param state {@code Succeeded}, {@code Warning} or {@code Failed}, or another word of the service; empty if there is none
 * @param messages what it said, each with its own state
 */
public record ValidationRule(String type, @Nullable String database, String state, List<Message> messages) {

    /**
     * Takes a copy.
     *
     * @param type as above
     * @param database as above
     * @param state as above
     * @param messages as above
     */
    public ValidationRule {
        messages = List.copyOf(messages);
    }

    /**
     * One message of a rule.
     *
     * @param state the severity of the message; empty if it has none
     * @param text the message, without secrets
     */
    public record Message(String state, String text) {

        /** {@return whether it stands in the way of the migration} */
        public boolean isFailed() {
            return isWord(state, "failed");
        }

        /** {@return whether it only warns} */
        public boolean isWarning() {
            return isWord(state, "warning");
        }
    }

    /** {@return the database, where the rule is one of the database level} */
    public Optional<String> ofDatabase() {
        return Optional.ofNullable(database);
    }

    /** {@return whether it stands in the way of the migration: it failed itself, or one of its messages did} */
    public boolean isFailed() {
        return isWord(state, "failed") || messages.stream().anyMatch(Message::isFailed);
    }

    /** {@return whether it lets the migration go on, with a warning} */
    public boolean isWarning() {
        return !isFailed() && (isWord(state, "warning") || messages.stream().anyMatch(Message::isWarning));
    }

    /** {@return whether it found nothing} */
    public boolean isSucceeded() {
        return !isFailed() && !isWarning() && isWord(state, "succeeded");
    }

    private static boolean isWord(String state, String word) {
        return state.toLowerCase(Locale.ROOT).equals(word);
    }
}
