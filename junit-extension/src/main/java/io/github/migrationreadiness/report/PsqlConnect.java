package io.github.migrationreadiness.report;

import io.github.migrationreadiness.postgres.Identifiers;

/** The command of psql that goes on in another database, for any name but one with a line break: the command is one line. */
final class PsqlConnect {

    private PsqlConnect() {}

    static boolean canName(String database) {
        return database.chars().noneMatch(it -> it == '\n' || it == '\r');
    }

    /** Not simply the quoted name, because psql takes one with an equals sign or a scheme for a connection string. */
    static String to(String database) {
        return database.matches("[A-Za-z0-9_.]+")
                ? "\\connect " + Identifiers.quote(database) + "\n"
                : "\\connect -reuse-previous=on " + Identifiers.quote("dbname='" + escaped(database) + "'") + "\n";
    }

    private static String escaped(String database) {
        return database.replace("\\", "\\\\").replace("'", "\\'");
    }
}
