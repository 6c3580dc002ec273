package io.github.migrationreadiness.check;

import java.util.Optional;

/** What a check looks at: a server or one database of it. */
public interface Subject {

    /** {@return the end of the migration it belongs to} */
    Side side();

    /** {@return its database, where it is one} */
    default Optional<String> database() {
        return Optional.empty();
    }

    /** {@return the server in words, such as {@code source db.example.net:5432 (PostgreSQL 13.23)}} */
    String server();

    /** {@return the migration that it is judged for} */
    Plan plan();

    /**
     * Keeps a result, whatever its status.
     *
     * @param result the result of one check on this subject
     */
    void record(CheckResult result);
}
