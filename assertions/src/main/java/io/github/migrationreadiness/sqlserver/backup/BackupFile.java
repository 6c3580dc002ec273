package io.github.migrationreadiness.sqlserver.backup;

import java.util.Locale;

/**
 * One file among the backups of a migration.
 *
 * @param path where it lies below the container or folder, with {@code /} between the folders
 * @param size its bytes
 * @param type how a container keeps it
 */
public record BackupFile(String path, long size, BlobType type) {

    /**
     * Refuses what is no path of a file.
     *
     * @param path as above
     * @param size as above
     * @param type as above
     * @throws IllegalArgumentException if the path is empty or that of a folder, or the size is negative
     */
    public BackupFile {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("\"" + path + "\" is no path of a file such as orders/orders_full.bak");
        }
        if (size < 0) {
            throw new IllegalArgumentException("\"" + path + "\" cannot have a size of " + size);
        }
    }

    /**
     * {@return a file of which nothing is known but where it lies and how long it is}
     *
     * @param path where it lies, with {@code /} between the folders
     * @param size its bytes
     */
    public static BackupFile of(String path, long size) {
        return new BackupFile(path, size, BlobType.UNKNOWN);
    }

    /** {@return its name without the folders} */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@return the folder that it lies in; empty for the root} */
    public String folder() {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** {@return whether it lies in no folder} */
    public boolean isInRoot() {
        return folder().isEmpty();
    }

    /** {@return whether its folder lies in another one} */
    public boolean isNested() {
        return folder().indexOf('/') >= 0;
    }

    /** {@return what stands behind the last dot of its name, in lower case; empty where there is none} */
    public String extension() {
        int dot = name().lastIndexOf('.');
        return dot < 0 ? "" : name().substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What tells whether it is a file that a history knows of. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
