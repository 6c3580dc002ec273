package io.github.migrationreadiness.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of PostgreSQL, which refuses to be run by root: then user {@code postgres} runs it, whom its package created.
 *
 * @param path where it is
 * @param arguments what it is called with
 */
record Program(Path path, List<String> arguments) {

    Program with(String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return new Program(path, all);
    }

    /** Waits for its end and fails unless it is a good one. The output goes to a file: a server that stays holds a pipe. */
    void runIn(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        int status = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    this + " ended with " + status + ":\n" + Files.readString(output, StandardCharsets.UTF_8));
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(path.toString());
        command.addAll(arguments);
        return command;
    }
}
