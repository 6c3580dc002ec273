package io.github.migrationreadiness.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine, which may not have it.
 *
 * @param words the program and its arguments
 * @param environment variables in addition to those of this JVM
 */
public record Command(List<String> words, Map<String, String> environment) {

    /**
     * How a program ended and what it said.
     *
     * @param status the exit status
     * @param output of both streams
     */
    public record Result(int status, String output) {}

    /** {@return a command of words that no shell reads} */
    public static Command of(String... words) {
        return of(List.of(words));
    }

    static Command of(List<String> words) {
        return new Command(words, Map.of());
    }

    /** {@return the same with more environment variables} */
    public Command with(Map<String, String> variables) {
        return new Command(words, variables);
    }

    /** {@return where a program is, if the machine has it} */
    public static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it, and takes nothing but success for an answer. */
    void succeed() {
        Result result = run();
        if (result.status() != 0) {
            throw new IllegalStateException(words + ": " + result.output());
        }
    }

    /** {@return how it ended; after a minute it is destroyed} */
    public Result run() {
        try {
            Path output = Files.createTempFile("command", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " does not end");
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new Result(process.exitValue(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
