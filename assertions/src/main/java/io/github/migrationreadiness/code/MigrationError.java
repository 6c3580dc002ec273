package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Optional;

/**
 * An error that a migration can run into, as its documentation describes it.
 *
 * <p>What is not abstract has a default that suits a team's own errors; {@link CustomError} is one ready-made.
 */
public interface MigrationError {

    /** {@return the number that the migration service prints, or the kit's own ({@code R001} …) where the page has none} */
    String code();

    /** {@return the name of the error in a few words, without a full stop: the first sentence of the message} */
    default String title() {
        return message().firstSentence();
    }

    /** {@return the whole documented message with named blanks} */
    MessageTemplate message();

    /** {@return the part of the message that follows the title; empty where the title says it all} */
    default MessageTemplate explanation() {
        return message().afterFirstSentence();
    }

    /** {@return the documented cause, where the page names one} */
    default Optional<String> cause() {
        return Optional.empty();
    }

    /** {@return the documented resolution; empty where the page says {@code N/A}} */
    default Optional<MessageTemplate> resolution() {
        return Optional.empty();
    }

    /** {@return the page that documents the error} */
    URI documentation();

    /** {@return the system whose migration service reports the error} */
    MigrationSystem system();

    /** {@return where its code comes from; a team's own errors are of the kit} */
    default Origin origin() {
        return Origin.KIT;
    }

    /** {@return whether the condition stands on a page of the migration service, with or without a number} */
    default boolean documented() {
        return origin() != Origin.KIT;
    }
}
