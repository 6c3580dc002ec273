package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Optional;

/**
 * An error in the kit's own words, which stand in the class that finds it.
 *
 * <pre>{@code
 * KitError.of(MigrationSystem.AZURE_SQL, "R050", "Connection failed. No session can be opened: {reason}.", "Check host and port.")
 * }</pre>
 *
 * @param system the system that the migration goes to
 * @param code a free code of the kit
 * @param message the whole message with named blanks; its first sentence is the title
 * @param resolution what to do about it
 */
public record KitError(
        MigrationSystem system, String code, MessageTemplate message, Optional<MessageTemplate> resolution)
        implements MigrationError {

    /**
     * {@return an error}
     *
     * @param system the system that the migration goes to
     * @param code a free code of the kit
     * @param message the whole message with named blanks; its first sentence is the title
     * @param resolution what to do about it
     */
    public static KitError of(MigrationSystem system, String code, String message, String resolution) {
        return new KitError(system, code, new MessageTemplate(message), Optional.of(new MessageTemplate(resolution)));
    }

    /** {@return the page of the known errors of that system, for there is none of this one} */
    @Override
    public URI documentation() {
        return system == MigrationSystem.AZURE_SQL ? AzureSqlMessage.KNOWN_ISSUES : PostgresError.KNOWN_ERRORS;
    }
}
