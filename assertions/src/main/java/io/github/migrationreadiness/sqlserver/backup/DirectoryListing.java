package io.github.migrationreadiness.sqlserver.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lists a directory as a share would show it: links are followed. What cannot be read fails, for a file that is not seen is
 * not missing.
 */
final class DirectoryListing extends SimpleFileVisitor<Path> {

    private final List<BackupFile> files = new ArrayList<>();
    private final Path root;

    private DirectoryListing(Path root) {
        this.root = root;
    }

    static List<BackupFile> read(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("There is no folder " + root.toAbsolutePath() + " to list backups of");
        }
        DirectoryListing listing = new DirectoryListing(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
        } catch (IOException unreadable) {
            throw unreadable(root, unreadable);
        }
        return listing.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            throw unreadable(file, new IOException("the link leads nowhere"));
        }
        files.add(BackupFile.of(path(file), attributes.size()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        throw unreadable(file, unreadable);
    }

    /** Whatever separates folders here. */
    private String path(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static UncheckedIOException unreadable(Path place, IOException why) {
        return new UncheckedIOException(
                new IOException("The backups cannot be listed: " + place.toAbsolutePath() + ": " + why, why));
    }
}
