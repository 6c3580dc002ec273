package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Optional;

/** An error that a migration can run into, as its documentation describes it. */
public interface MigrationError {

    /** Returns the number that the migration service prints, or the kit's own ({@code R001} …) where the page has none. */
    String code();

    /** Returns the name of the error in a few words, without a full stop. */
    String title();

    /** Returns the whole documented message with named blanks. */
    MessageTemplate message();

    /** Returns the part of the message that follows the title; empty where the title says it all. */
    MessageTemplate explanation();

    /** Returns the documented cause, where the page names one. */
    Optional<String> cause();

    /** Returns the documented resolution; empty where the page says {@code N/A}. */
    Optional<MessageTemplate> resolution();

    /** Returns the page that documents the error. */
    URI documentation();

    /** Returns the system whose migration service reports the error. */
    MigrationSystem system();

    /** Returns whether the condition stands on a page of the migration service, with or without a number. */
    boolean documented();
}
