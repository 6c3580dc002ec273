package io.github.migrationreadiness.report;

/** The program that runs a script of statements. */
interface ScriptProgram {

    /** {@return the program and how to call it, in words} */
    String words();

    /** {@return the lines that a script begins with} */
    String beginning();

    /**
     * {@return whether the program can be told to go on in a database}
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
     * {@return the lines after which statements are for a database}
     *
     * @param database its exact name, which the program can be told
     */
    String connectTo(String database);

    /**
     * {@return whether the program takes a statement for what it is}
     *
     * @param statement without its end
     */
    boolean canRun(String statement);

    /**
     * {@return a statement that ends}
     *
     * @param statement as somebody would write it
     */
    String terminated(String statement);

    /**
     * {@return the lines that print a text}
     *
     * @param text a fixed text without quotes
     */
    String say(String text);

    /**
     * {@return the program for a server}
     *
     * @param ofSqlServer whether it is a SQL Server, or a target in Azure SQL
     */
    static ScriptProgram of(boolean ofSqlServer) {
        return ofSqlServer ? new Sqlcmd() : new Psql();
    }
}
