package io.github.migrationreadiness.console;

import io.github.migrationreadiness.postgres.Password;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What came of a command.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it printed on the error stream
 */
record ConsoleRun(int status, String out, String err) {

    private static final Prompt NOBODY = side -> {
        throw new RefusedException("nobody is there");
    };

    static ConsoleRun of(String... arguments) {
        return in(new Terminal(false, false), NOBODY, arguments);
    }

    static ConsoleRun inTerminal(String... arguments) {
        return in(new Terminal(true, true), NOBODY, arguments);
    }

    static ConsoleRun typing(String password, String... arguments) {
        return in(new Terminal(false, false), side -> Password.of(password), arguments);
    }

    private static ConsoleRun in(Terminal terminal, Prompt prompt, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Console.run(
                Console.commandLine(terminal, prompt)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err)),
                arguments);
        return new ConsoleRun(status, out.toString(), err.toString());
    }
}
