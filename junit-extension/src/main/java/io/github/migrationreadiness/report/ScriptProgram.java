package io.github.migrationreadiness.report;

import java.util.List;

/** The program that runs a script of statements. */
interface ScriptProgram {

    /** {@return how to run the script, and what it does about errors, in sentences} */
    List<String> usage();

    /** {@return the lines that a script begins with} */
    String beginning();

    /**
     * {@return the lines that a script ends with}
     *
     * @param remarks what it says last, in fixed texts without quotes
     */
    String end(List<String> remarks);

    /**
     * {@return whether the program can switch to a database}
     *
     * @param database its exact name
     */
    boolean canName(String database);

    /**
     * {@return why it cannot}
     *
     * @param database its exact name
     */
    String cannotName(String database);

    /**
     * {@return lines that run in a database}
     *
     * @param database its exact name, which the program accepts
     * @param lines what to run there
     */
    String inDatabase(String database, String lines);

    /**
     * {@return whether the program takes a statement for what it is}
     *
     * @param statement without its end
     */
    boolean canRun(String statement);

    /**
     * {@return lines that count something as left that has to be run by other means}
     *
     * @param what it is
     */
    String leave(String what);

    /**
     * {@return the lines that run a step}
     *
     * @param step all its statements can be run
     */
    String run(Step step);

    /**
     * {@return the program for a server}
     *
     * @param ofSqlServer whether it is a SQL Server, or a target in Azure SQL
     */
    static ScriptProgram of(boolean ofSqlServer) {
        return ofSqlServer ? new Sqlcmd() : new Psql();
    }
}
