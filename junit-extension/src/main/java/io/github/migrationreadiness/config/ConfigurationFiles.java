package io.github.migrationreadiness.config;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files that are read.
 *
 * @param local ours in the working directory
 * @param shared ours on the class path
 * @param ofJUnit JUnit's own, all of them, because which of several JUnit takes is no promise
 */
record ConfigurationFiles(
        Optional<PropertiesFile> local, Optional<PropertiesFile> shared, List<PropertiesFile> ofJUnit) {

    private static final String SHARED = "readiness.properties";
    private static final String LOCAL = "readiness.local.properties";
    private static final String JUNIT = "junit-platform.properties";

    static ConfigurationFiles find(ConfigurationSources sources, Problems problems) {
        ClassLoader classLoader = sources.classLoader();
        return new ConfigurationFiles(
                local(sources.workingDirectory().resolve(LOCAL))
                        .map(place -> PropertiesFile.read(LOCAL, place, problems)),
                Optional.ofNullable(classLoader.getResource(SHARED))
                        .map(place -> PropertiesFile.read(SHARED, place, problems)),
                ofJUnit(classLoader, problems));
    }

    private static Optional<URL> local(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException noProtocol) {
            throw new IllegalArgumentException("The working directory is on no file system with URLs", noProtocol);
        }
    }

    private static List<PropertiesFile> ofJUnit(ClassLoader classLoader, Problems problems) {
        try {
            return Collections.list(classLoader.getResources(JUNIT)).stream()
                    .map(place -> PropertiesFile.read(JUNIT, place, problems))
                    .toList();
        } catch (IOException unreadable) {
            problems.add(JUNIT + " on the class path cannot be read");
            return List.of();
        }
    }
}
