package io.github.migrationreadiness.report;

/** The client of PostgreSQL. */
record Psql() implements ScriptProgram {

    /** After each {@code \\connect}, because it is the session's, and names in the script are in UTF-8. */
    private static final String ENCODING = "SET client_encoding = 'UTF8';\n";

    @Override
    public String words() {
        return "psql, connected to the database postgres";
    }

    @Override
    public String beginning() {
        return "\\set ON_ERROR_STOP on\n" + ENCODING;
    }

    @Override
    public boolean canName(String database) {
        return PsqlConnect.canName(database);
    }

    @Override
    public String cannotName(String database) {
        return "psql cannot connect to \"" + database + "\" by name, for it has a line break in it.";
    }

    @Override
    public String connectTo(String database) {
        return PsqlConnect.to(database) + ENCODING;
    }

    @Override
    public boolean canRun(String statement) {
        return true;
    }

    @Override
    public String terminated(String statement) {
        return statement.endsWith(";") ? statement + "\n" : statement + "\n;\n";
    }

    @Override
    public String say(String text) {
        return "\\echo '" + text + "'\n";
    }
}
