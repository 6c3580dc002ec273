package io.github.migrationreadiness.config;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class path of one folder, without the real one. */
final class FolderClassLoader extends ClassLoader {

    private final Path folder;

    FolderClassLoader(Path folder) {
        super(null);
        this.folder = folder;
    }

    @Override
    protected @Nullable URL findResource(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? file.toUri().toURL() : null;
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        URL found = findResource(name);
        return Collections.enumeration(found == null ? List.of() : List.of(found));
    }
}
