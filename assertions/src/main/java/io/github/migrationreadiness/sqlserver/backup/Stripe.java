package io.github.migrationreadiness.sqlserver.backup;

import java.util.Locale;
import java.util.Set;

/**
 * One of the files that a backup is written to side by side.
 *
 * @param number counts from 1; a mirror has the number of what it mirrors
 * @param device the path or address as SQL Server or the migration's status tells it, without what follows a question mark
 */
public record Stripe(int number, String device) {

    private static final Set<String> DISCARDED = Set.of("nul", "nul:", "/dev/null");

    /**
     * Leaves out the query of an address, which may be a shared access signature.
     *
     * @param number as above
     * @param device as above
     */
    public Stripe {
        device = device.contains("://") ? device.split("\\?", 2)[0] : device;
    }

    /** {@return the name of the file without its folders, whichever way these are written} */
    public String fileName() {
        return device.substring(Math.max(device.lastIndexOf('/'), device.lastIndexOf('\\')) + 1);
    }

    /** Some throw backups away to empty the log. */
    boolean isDiscarded() {
        return DISCARDED.contains(device.toLowerCase(Locale.ROOT));
    }

    /** What tells whether a file that was copied is this one: Windows does not tell apart by case. */
    String key() {
        return fileName().toLowerCase(Locale.ROOT);
    }
}
