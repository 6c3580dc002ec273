package io.github.migrationreadiness.report;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@link Daemon} that runs. */
record DaemonProcess(Process process) implements AutoCloseable {

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL");

    /** A daemon whose plans have these parameters, and which no CI system has started. */
    static DaemonProcess start(Launch launch, Path log) throws IOException {
        List<String> parameters = new ArrayList<>();
        launch.parameters().forEach((key, value) -> parameters.add(key + "=" + value));
        ProcessBuilder daemon = java(Daemon.class, parameters).redirectError(log.toFile());
        daemon.environment().keySet().retainAll(ENVIRONMENT);
        return new DaemonProcess(daemon.start());
    }

    static ProcessBuilder java(Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    }

    /** Runs a build, as {@link Daemon} reads it, to its end. */
    void build(String where, String... plans) throws IOException {
        process.outputWriter().write(where + " " + String.join(" ", plans) + "\n");
        process.outputWriter().flush();
        if (!Daemon.DONE.equals(process.inputReader().readLine())) {
            throw new IOException("The daemon has ended");
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
