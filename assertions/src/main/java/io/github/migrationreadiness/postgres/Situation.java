package io.github.migrationreadiness.postgres;

/** Who told the kit the way to a server, which decides what a hint can ask for. */
enum Situation {
    /** A program, by the URL of a builder: keys of a configuration are not read. */
    PROGRAM,
    /** The configuration of the JUnit extension or of the console. */
    CONFIGURATION,
    /** A program, by a DataSource: it has a login of its own. */
    DATA_SOURCE
}
