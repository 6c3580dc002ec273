package io.github.migrationreadiness.report;

import io.github.migrationreadiness.check.Invisible;
import io.github.migrationreadiness.check.LogCommand;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The client of SQL Server. It reads the script line by line, whatever quotes a line may stand in. */
record Sqlcmd() implements ScriptProgram {

    private static final Pattern COMMAND = Pattern.compile("(?im)^\\h*(?:GO\\b|:|!!|(?:quit|exit|reset|ed)\\b)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final String END = "GO\n";

    /** Without {@code -x} it would take a name such as {@code $(x)} for a variable of its own. */
    @Override
    public List<String> usage() {
        return List.of(
                "Run it with sqlcmd -b -x -f 65001. It stops at the first error;",
                "the next run of the tests writes a script of what is left.");
    }

    @Override
    public String beginning() {
        return ":on error exit\n";
    }

    @Override
    public String end(List<String> remarks) {
        return remarks.stream().map(remark -> "PRINT '" + remark + "';\n" + END).collect(Collectors.joining());
    }

    @Override
    public boolean canName(String database) {
        return !LINE_BREAK.matcher(database).find() && !isCarriedOut(database);
    }

    /** T-SQL cannot write such a character otherwise, and whoever prints the script would let it loose. */
    private static boolean isCarriedOut(String text) {
        return LogCommand.in(text) || text.chars().anyMatch(it -> it != '\n' && it != '\t' && Invisible.is(it));
    }

    @Override
    public String cannotName(String database) {
        return "sqlcmd cannot take the name \"" + database
                + "\": it has a line break, an invisible character or a command of a CI system in it.";
    }

    @Override
    public String inDatabase(String database, String lines) {
        return "USE " + Tsql.quote(database) + ";\n" + END + lines;
    }

    @Override
    public boolean canRun(String statement) {
        return !COMMAND.matcher(statement).find() && !isCarriedOut(statement);
    }

    @Override
    public String leave(String what) {
        return "PRINT 'Left: statements that are comments in this script';\n" + END;
    }

    @Override
    public String run(Step step) {
        return step.statements().stream()
                .map(statement -> statement + "\n" + END)
                .collect(Collectors.joining());
    }
}
