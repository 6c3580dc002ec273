package io.github.migrationreadiness.console;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, on the error stream, and gives it its exit status. */
final class Failures {

    private Failures() {}

    static int ofUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        say(command, String.valueOf(failure.getMessage()));
        List<String> suggestions =
                failure instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            command.getErr().println("Did you mean " + String.join(" or ", suggestions) + "?");
        }
        command.getErr()
                .println("Try --help, for instance: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.REFUSED;
    }

    static int ofExecution(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof RefusedException) {
            say(command, String.valueOf(failure.getMessage()));
            return ExitStatus.REFUSED;
        }
        say(command, "This is a defect of Migration Readiness, please report it:");
        failure.printStackTrace(command.getErr());
        return ExitStatus.BROKEN;
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(message));
    }
}
