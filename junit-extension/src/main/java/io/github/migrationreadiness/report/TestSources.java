package io.github.migrationreadiness.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the sources of tests are.
 *
 * @param root the folder with the sources, relative to the root of the repository
 * @param workingDirectory a folder somewhere in the repository
 */
record TestSources(String root, Path workingDirectory) {

    private static final List<String> ENDINGS = List.of(".java", ".kt", ".groovy");

    /**
     * {@return the source of a test class as a URI that is relative to the root of the repository}
     *
     * @param testClass the binary name of the class
     */
    String uri(String testClass) {
        String folder = root.replace('\\', '/').replaceAll("^(\\./)+|/+$", "");
        String file = existing(folder, testClass).orElseGet(() -> outermost(testClass) + ENDINGS.get(0));
        return encoded(folder.isEmpty() ? file : folder + "/" + file);
    }

    private Optional<String> existing(String folder, String testClass) {
        return directory(folder)
                .flatMap(directory -> candidates(testClass)
                        .filter(file -> Files.isRegularFile(directory.resolve(file)))
                        .findFirst());
    }

    /** A module's tests run in the folder of the module, below the root of the repository. */
    private Optional<Path> directory(String folder) {
        return Stream.<Path>iterate(workingDirectory.toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Stream<String> candidates(String testClass) {
        return Stream.of(testClass.replace('.', '/'), outermost(testClass))
                .flatMap(name -> ENDINGS.stream().map(name::concat));
    }

    private static String outermost(String testClass) {
        return testClass.replaceFirst("(?<=[^.])\\$.*", "").replace('.', '/');
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/"))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
