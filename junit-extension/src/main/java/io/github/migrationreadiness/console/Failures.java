package io.github.migrationreadiness.console;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, on the error stream, and gives it its exit status. */
final class Failures {

    private Failures() {}

    static int ofUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        if (arguments.length == 0) {
            command.usage(command.getErr());
            return ExitStatus.REFUSED;
        }
        Arguments typed = Arguments.of(command, arguments);
        if (typed.offerPassword()) {
            say(command, Arguments.NO_PASSWORD);
        } else {
            say(command, typed.hiddenIn(String.valueOf(failure.getMessage())));
            UnmatchedArgumentException.printSuggestions(failure, command.getErr());
        }
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.REFUSED;
    }

    static int ofExecution(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof RefusedException) {
            say(command, String.valueOf(failure.getMessage()));
            return ExitStatus.REFUSED;
        }
        say(command, "This is a defect of Migration Readiness; please report it.");
        failure.printStackTrace(command.getErr());
        return ExitStatus.BROKEN;
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(message));
    }
}
