package io.github.migrationreadiness.report;

import static java.util.stream.Collectors.joining;

import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.check.VisibleSql;
import io.github.migrationreadiness.postgres.Identifiers;
import java.util.List;
import java.util.regex.Pattern;

/** The client of PostgreSQL. It goes on after an error and keeps the score in two variables, {@code done} and {@code left}. */
record Psql() implements ScriptProgram {

    /**
     * What each session starts with. Names in the script are in UTF-8 and qualified, what makes transactions read-only may not
     * have been reset everywhere yet, and nobody should wait long for a lock of somebody else.
     */
    private static final String SESSION =
            "SET client_encoding = 'UTF8'; SET default_transaction_read_only = off; SET lock_timeout = '30s'; SET search_path = '';\n";

    private static final String BEGINNING = """
            \\set ON_ERROR_STOP off
            \\set AUTOCOMMIT on
            \\set QUIET on
            \\set done ''
            \\set left ''
            \\set incomplete false
            """;

    private static final String DONE = """
            \\echo 'Done:'
            \\echo :done
            """;

    private static final String LEFT = """
            \\if :incomplete
            \\echo 'Left:'
            \\echo :left
            \\set ON_ERROR_STOP on
            DO $$ BEGIN RAISE EXCEPTION 'something was left'; END $$;
            \\endif
            """;

    private static final String IS_LEFT = "\\set incomplete true \\set left :left '  ' :step ";

    private static final String OUTCOME =
            IS_LEFT + "': ' :LAST_ERROR_MESSAGE '\\n' \\else \\set done :done '  ' :step '\\n' \\endif\n";

    private static final Pattern DROP = Pattern.compile(
            "^(DROP (?:ACCESS METHOD|CAST|COLLATION|EVENT TRIGGER|EXTENSION|FOREIGN DATA WRAPPER|LANGUAGE"
                    + "|OPERATOR CLASS|OPERATOR FAMILY|PUBLICATION|SUBSCRIPTION|TEXT SEARCH PARSER|TEXT SEARCH TEMPLATE"
                    + "|TRANSFORM|TYPE)) (?!IF EXISTS)");

    @Override
    public List<String> usage() {
        return List.of(
                "Run it with psql 11 or later, connected to the database postgres: psql -X -d postgres -f …",
                "It goes on after an error, and says at its end what was done and what was left. Its exit status is 3 if",
                "something was left, and 2 if the server refused a connection, which ends it.",
                "It can be interrupted and run again at any time.");
    }

    @Override
    public String beginning() {
        return BEGINNING + SESSION;
    }

    @Override
    public String end(List<String> remarks) {
        return DONE
                + remarks.stream().map(remark -> "\\echo '" + remark + "'\n").collect(joining())
                + LEFT;
    }

    @Override
    public boolean canName(String database) {
        return PsqlConnect.canName(database);
    }

    @Override
    public String cannotName(String database) {
        return "psql cannot connect to \"" + database + "\" by name, for it has a line break in it.";
    }

    /** psql ends a script when a connection fails, so it does not try one that cannot succeed. */
    @Override
    public String inDatabase(String database, String lines) {
        return "SELECT pg_catalog.count(*) = 1 AS can_connect FROM pg_catalog.pg_database AS d WHERE d.datname = "
                + VisibleSql.of(Identifiers.literal(database))
                + " AND d.datallowconn AND d.datconnlimit <> -2 AND pg_catalog.has_database_privilege(d.oid, 'CONNECT') \\gset\n"
                + "\\if :can_connect\n" + PsqlConnect.to(database) + SESSION + lines + "\n\\else\n"
                + name("database \"" + database + "\"") + IS_LEFT + "' cannot be opened\\n'\n\\endif\n";
    }

    @Override
    public boolean canRun(String statement) {
        return true;
    }

    @Override
    public String run(Step step) {
        return name(step.title())
                + (step.statements().size() == 1
                        ? repeatable(step.statements().get(0)) + "\\if :ERROR " + OUTCOME
                        : step.statements().stream()
                                .map(statement -> repeatable(statement) + "\\if :ERROR \\set failed true \\endif\n")
                                .collect(joining("", "\\set failed false\n", "\\if :failed " + OUTCOME)));
    }

    @Override
    public String leave(String what) {
        return name(what) + IS_LEFT + "': to be run by other means\\n'\n";
    }

    /** A word of a psql command, whatever somebody named an object. */
    private static String name(String step) {
        return "\\set step '" + OneLine.of(step).replace("\\", "\\\\").replace("'", "''") + "'\n";
    }

    /** When the script is run again, what it drops may be gone. */
    private static String repeatable(String statement) {
        String repeatable = DROP.matcher(statement).replaceFirst("$1 IF EXISTS ");
        return repeatable + (repeatable.endsWith(";") ? "\n" : "\n;\n");
    }
}
