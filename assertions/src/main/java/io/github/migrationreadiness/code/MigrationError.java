package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Optional;

/** An error that a migration can run into, as its documentation describes it. */
public interface MigrationError {

    /** {@return the number that the migration service prints, or the kit's own ({@code R001} …) where the page has none} */
    String code();

    /** {@return the name of the error in a few words, without a full stop} */
    String title();

    /** {@return the whole documented message with named blanks} */
    MessageTemplate message();

    /** {@return the part of the message that follows the title; empty where the title says it all} */
    MessageTemplate explanation();

    /** {@return the documented cause, where the page names one} */
    Optional<String> cause();

    /** {@return the documented resolution; empty where the page says {@code N/A}} */
    Optional<MessageTemplate> resolution();

    /** {@return the page that documents the error} */
    URI documentation();

    /** {@return the system whose migration service reports the error} */
    MigrationSystem system();

    /** {@return whether the condition stands on a page of the migration service, with or without a number} */
    boolean documented();
}
