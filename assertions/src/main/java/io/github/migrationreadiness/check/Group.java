package io.github.migrationreadiness.check;

import java.util.Locale;

/** What a check is about, in one word: the tag that runs or skips all tests of it. */
public enum Group {
    /** Whether sessions can be opened. */
    CONNECTION,
    /** Whether the servers accept the login. */
    AUTHENTICATION,
    /** Parameters of a server, a database or a role. */
    CONFIGURATION,
    /** What logins and roles are allowed to do. */
    PRIVILEGES,
    /** Versions of servers. */
    VERSION,
    /** Extensions and languages. */
    EXTENSION,
    /** Collations and locales. */
    COLLATION,
    /** Objects in databases. */
    SCHEMA,
    /** The databases of the target and the end of the migration. */
    CUTOVER,
    /** What the migration service reports as an internal error. */
    INTERNAL,
    /** Backups that the migration restores. */
    BACKUP,
    /** Objects of a server besides its databases. */
    OBJECTS;

    /** {@return the tag} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
