package io.github.migrationreadiness.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JVM of Maven that runs the tests of this one, or is this one. Each build has a JVM of its own then, unlike that of a
 * daemon such as mvnd. Where nothing tells whether it is Maven, it is not.
 */
final class MavenJvm {

    private static final Set<String> LAUNCHERS = Set.of(
            "org.codehaus.plexus.classworlds.launcher.Launcher",
            "org.codehaus.classworlds.Launcher",
            "org.apache.maven.wrapper.MavenWrapperMain");

    /** The launcher starts other programs too. */
    private static final String OF_MAVEN = "-Dmaven.multiModuleProjectDirectory=";

    private static final String MAIN = "-Dmaven.mainClass=";
    private static final String MAIN_OF_ONE_BUILD = MAIN + "org.apache.maven.cling.MavenCling";

    private MavenJvm() {}

    /** {@return what tells Maven's JVM from all others, also from one that had its process id before} */
    static Optional<String> current() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(
                        Stream.of(self).filter(MavenJvm::saysMaven),
                        ancestors(self).filter(MavenJvm::isJvm).limit(1).filter(MavenJvm::isMaven))
                .findFirst()
                .flatMap(MavenJvm::name);
    }

    /** {@return whether a JVM that was current once is still there} */
    static boolean runs(String name) {
        return ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf(' '))))
                .flatMap(MavenJvm::name)
                .filter(name::equals)
                .isPresent();
    }

    /** {@return whether a program that is started by this line is Maven, for one build} */
    static boolean isMaven(String commandLine) {
        List<String> words = Arrays.asList(commandLine.split(" "));
        return words.stream().anyMatch(LAUNCHERS::contains)
                && words.stream().anyMatch(word -> word.startsWith(OF_MAVEN))
                && words.stream().filter(word -> word.startsWith(MAIN)).allMatch(MAIN_OF_ONE_BUILD::equals);
    }

    private static boolean isMaven(ProcessHandle ancestor) {
        return ancestor.info().commandLine().isPresent() ? saysMaven(ancestor) : isForkOfMaven();
    }

    private static boolean saysMaven(ProcessHandle process) {
        return process.info().commandLine().filter(MavenJvm::isMaven).isPresent();
    }

    /** Windows does not tell how other processes were started. Maven's script leaves its arguments, and mvnd does not. */
    private static boolean isForkOfMaven() {
        return System.getProperty("surefire.test.class.path") != null && System.getenv("MAVEN_CMD_LINE_ARGS") != null;
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

    private static Optional<String> name(ProcessHandle process) {
        return process.info().startInstant().map(start -> process.pid() + " since " + start);
    }
}
