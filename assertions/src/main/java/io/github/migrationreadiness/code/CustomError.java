package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Optional;

/**
 * An error of a team's own, for conditions that no page of the migration service describes.
 *
 * @param system the system that the migration goes to
 * @param code the team's own code, which reports and acceptances refer to
 * @param message the whole message; its first sentence is the title
 * @param cause why it happens, if that is worth saying
 * @param resolution what to do about it, if anything can be said in general
 * @param documentation where the team describes the condition
 */
public record CustomError(
        MigrationSystem system,
        String code,
        MessageTemplate message,
        Optional<String> cause,
        Optional<MessageTemplate> resolution,
        URI documentation)
        implements MigrationError {

    /**
     * Refuses what could not be told from a documented error, or not be printed as a title.
     *
     * @param system the system that the migration goes to
     * @param code the team's own code
     * @param message the whole message, with named blanks after its first sentence
     * @param cause why the error happens
     * @param resolution what to do about the error
     * @param documentation where the team describes the condition
     * @throws IllegalArgumentException if the code is blank or a documented one, or the title has blanks to fill
     */
    public CustomError {
        require(!code.isBlank(), "An error needs a code");
        require(isFree(code), "The code " + code + " belongs to a documented error");
        require(
                new MessageTemplate(message.firstSentence()).blanks().isEmpty(),
                "The first sentence is the title and cannot have blanks: " + message.firstSentence());
    }

    /**
     * Describes an error without cause and resolution.
     *
     * @param system the system that the migration goes to
     * @param code the team's own code
     * @param message the whole message, with named blanks after its first sentence
     * @param documentation where the team describes the condition
     * @return the error
     * @throws IllegalArgumentException if the code is blank or a documented one, or the title has blanks to fill
     */
    public static CustomError of(MigrationSystem system, String code, String message, URI documentation) {
        return new CustomError(
                system, code, new MessageTemplate(message), Optional.empty(), Optional.empty(), documentation);
    }

    /**
     * Adds the cause.
     *
     * @param text why the error happens
     * @return a copy of this error with that cause
     */
    public CustomError withCause(String text) {
        return new CustomError(system, code, message, Optional.of(text), resolution, documentation);
    }

    /**
     * Adds the resolution.
     *
     * @param text what to do about the error, with named blanks if need be
     * @return a copy of this error with that resolution
     */
    public CustomError withResolution(String text) {
        return new CustomError(system, code, message, cause, Optional.of(new MessageTemplate(text)), documentation);
    }

    private static boolean isFree(String code) {
        return MigrationErrors.ofCode(code).isEmpty();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
