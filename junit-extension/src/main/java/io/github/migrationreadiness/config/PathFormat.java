package io.github.migrationreadiness.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path, relative to the working directory. Whether something stands there is seen when it is read. */
record PathFormat(String allowed) implements Format<Path> {

    @Override
    public Path parse(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            throw new RefusedException("no path");
        }
    }
}
