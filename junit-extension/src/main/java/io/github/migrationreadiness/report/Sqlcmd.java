package io.github.migrationreadiness.report;

import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.regex.Pattern;

/** The client of SQL Server. It reads the script line by line, whatever quotes a line may stand in. */
record Sqlcmd() implements ScriptProgram {

    private static final Pattern COMMAND = Pattern.compile("(?im)^\\h*(?:GO\\b|:|!!|(?:quit|exit|reset|ed)\\b)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final String END = "GO\n";

    /** Without {@code -x} it would take a name such as {@code $(x)} for a variable of its own. */
    @Override
    public String words() {
        return "sqlcmd -b -x -f 65001";
    }

    @Override
    public String beginning() {
        return ":on error exit\n";
    }

    @Override
    public boolean canName(String database) {
        return !LINE_BREAK.matcher(database).find();
    }

    @Override
    public String cannotName(String database) {
        return "sqlcmd may not get to \"" + database + "\" by name, for it has a line break in it.";
    }

    @Override
    public String connectTo(String database) {
        return "USE " + Tsql.quote(database) + ";\n" + END;
    }

    @Override
    public boolean canRun(String statement) {
        return !COMMAND.matcher(statement).find();
    }

    @Override
    public String terminated(String statement) {
        return statement + "\n" + END;
    }

    @Override
    public String say(String text) {
        return "PRINT '" + text + "';\n" + END;
    }
}
