package io.github.migrationreadiness.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the runs of one build, whose results belong together, from those of an earlier one: their nearest ancestor that is
 * a JVM is the same, which is Maven or Gradle. A JVM without one is a build of its own.
 */
final class Build {

    private Build() {}

    /** {@return what identifies the build that this process belongs to} */
    static String current() {
        ProcessHandle process = ProcessHandle.current();
        return id(ancestors(process).filter(Build::isJvm).findFirst().orElse(process));
    }

    private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
    }

    private static String id(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " since " + start;
    }
}
