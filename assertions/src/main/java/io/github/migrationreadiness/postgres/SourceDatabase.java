package io.github.migrationreadiness.postgres;

import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.postgres.catalog.ReadOnlyDefault;

/** One database of the source. */
public final class SourceDatabase extends PostgresDatabase implements PostgresSource {

    private final SourceServer source;

    SourceDatabase(SourceServer source, String name) {
        super(source, name);
        this.source = source;
    }

    /** {@return the server that it belongs to} */
    public SourceServer source() {
        return source;
    }

    /** {@return the server, if it stands in the way by itself, with the database of its URL; else this database} */
    public Openable firstToOpen() {
        try {
            return fault().stream().allMatch(fault -> fault.isAbout(this)) ? this : source;
        } catch (InconclusiveException interrupted) {
            return this;
        }
    }

    /**
     * {@return {@code default_transaction_read_only} as the server itself gives it to sessions, read once a server}
     *
     * <p>It is read in a session to this database, so ask only where nothing is set for the database or the login.
     *
     * @throws InconclusiveException if the session cannot be opened, or sees another value than the server's
     */
    public ReadOnlyDefault readOnlyDefaultOfServer() {
        return source.asked().ownReadOnlyDefault(name());
    }

    /**
     * Opens the database, unless that was tried already, so that a closed one is not judged by what the server says of it.
     *
     * @throws InconclusiveException if the database cannot be opened
     */
    public void requireOpen() {
        source.asked().database(name()).facts();
    }
}
