package io.github.migrationreadiness.console;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** How the program was started, so that what it suggests can be typed. */
final class Invocation {

    private Invocation() {}

    static String asTyped() {
        return jar().map(jar -> "java -jar " + jar).orElse("migration-readiness");
    }

    private static Optional<Path> jar() {
        return Optional.ofNullable(Console.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(location -> Path.of(URI.create(location.toString())).getFileName())
                .filter(file -> file.toString().endsWith(".jar"));
    }
}
