package io.github.migrationreadiness.console;

import io.github.migrationreadiness.check.OneLine;
import io.github.migrationreadiness.redaction.Redaction;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
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
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        command.getErr().print(Paint.harmless(Redaction.of(trace.toString()).replace("\t", "    ")));
        return ExitStatus.BROKEN;
    }

    /** No stack trace: whoever waits for a verdict takes a JVM that ends with one for a server that is not ready. */
    static int ofError(Error error, CommandLine command) {
        command.getOut().flush();
        say(command, Paint.harmless(OneLine.of(Redaction.of(inWords(error)))));
        return ExitStatus.BROKEN;
    }

    private static String inWords(Error error) {
        if (error instanceof OutOfMemoryError) {
            return "The memory of " + (Runtime.getRuntime().maxMemory() >> 20) + " MB was not enough ("
                    + error.getMessage() + "). Give Java more, as with java -Xmx1g";
        }
        String place = Stream.of(error.getStackTrace())
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return "This is a defect of Migration Readiness; please report it: " + error + place;
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(message));
    }
}
