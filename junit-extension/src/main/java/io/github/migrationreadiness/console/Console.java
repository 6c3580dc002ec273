package io.github.migrationreadiness.console;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program, {@code java -jar migration-readiness-junit-<version>-all.jar}. */
public final class Console {

    private Console() {}

    /**
     * Runs a command and ends the JVM with its exit status.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        System.exit(run(
                commandLine(terminal, Prompt.onTerminal())
                        .setOut(StandardStreams.out())
                        .setErr(StandardStreams.err()),
                arguments));
    }

    /** {@return the exit status of a command, whatever happens in it} */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error error) {
            return Failures.ofError(error, commandLine);
        }
    }

    static CommandLine commandLine(Terminal terminal, Prompt prompt) {
        return new CommandLine(new ReadinessCommand())
                .setCommandName(Invocation.asTyped())
                .addSubcommand(CheckCommand.commandLine(terminal, prompt))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new CodesCommand())
                .addSubcommand(new DiagnoseCommand())
                .addSubcommand(new HelpCommand())
                .setUsageHelpWidth(Wrapped.WIDTH)
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionStrategy(Console::run)
                .setParameterExceptionHandler(Failures::ofUsage)
                .setExecutionExceptionHandler(Failures::ofExecution);
    }

    private static int run(ParseResult parsed) {
        CommandLine command = parsed.commandSpec().commandLine();
        try {
            Arguments.of(command, parsed.originalArgs().toArray(String[]::new)).requireNoStrayUrl();
        } catch (RefusedException refused) {
            return Failures.ofExecution(refused, command, parsed);
        }
        return new RunLast().execute(parsed);
    }
}
