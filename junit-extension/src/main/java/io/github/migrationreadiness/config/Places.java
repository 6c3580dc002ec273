package io.github.migrationreadiness.config;

import io.github.migrationreadiness.postgres.Password;
import io.github.migrationreadiness.postgres.reference.ReferenceData;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up the files that values name. */
record Places(Path workingDirectory, ClassLoader classLoader) {

    Path folder(Path path) {
        Path folder = workingDirectory.resolve(path).normalize();
        if (!Files.isDirectory(folder)) {
            throw new RefusedException("there is no folder " + folder);
        }
        return folder;
    }

    Path folderOrFile(Path path) {
        Path place = workingDirectory.resolve(path).normalize();
        if (!Files.exists(place)) {
            throw new RefusedException("there is neither a folder nor a file " + place);
        }
        return place;
    }

    /** {@return a folder that may have to be created} */
    Path absolute(Path path) {
        return workingDirectory.resolve(path).normalize();
    }

    Password password(Path path) {
        try {
            return Password.fromFile(workingDirectory.resolve(path).normalize());
        } catch (IllegalArgumentException refused) {
            throw new RefusedException(Objects.requireNonNullElse(refused.getMessage(), "it is refused"));
        } catch (UncheckedIOException unreadable) {
            throw new RefusedException("it cannot be read as text in UTF-8");
        }
    }

    ReferenceData referenceData(Path path) {
        try {
            return ReferenceData.from(workingDirectory.resolve(path).normalize());
        } catch (IllegalArgumentException refused) {
            throw new RefusedException(Objects.requireNonNullElse(refused.getMessage(), "it is refused")
                    .replace("\n", "; "));
        } catch (UncheckedIOException unreadable) {
            throw new RefusedException("it cannot be read as text in UTF-8");
        }
    }

    URI script(String name) {
        return Stream.of(resource(name), file(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "neither the class path nor the working directory " + workingDirectory + " has it"));
    }

    private Optional<URI> resource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        return Optional.ofNullable(classLoader.getResource(path))
                .map(URL::toString)
                .map(URI::create)
                .filter(Places::isNoFolder);
    }

    private Optional<URI> file(String name) {
        Path file = workingDirectory.resolve(new PathFormat("a file").parse(name));
        return Files.isRegularFile(file) ? Optional.of(file.normalize().toUri()) : Optional.empty();
    }

    /** A class loader finds folders as well, and reads a list of files where a script was meant. */
    private static boolean isNoFolder(URI place) {
        return !"file".equals(place.getScheme()) || Files.isRegularFile(Path.of(place));
    }
}
