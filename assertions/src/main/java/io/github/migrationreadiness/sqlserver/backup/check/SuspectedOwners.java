package io.github.migrationreadiness.sqlserver.backup.check;

import static java.util.Comparator.comparing;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;
import java.util.Optional;

/**
 * Files in the folder of a database that are named like another database of the plan.
 *
 * @param listing the files
 */
record SuspectedOwners(BackupListing listing) {

    List<Finding> findings() {
        return listing.plan().databases().stream()
                .flatMap(database -> listing.filesOf(database).stream()
                        .filter(file -> listing.ownersOf(file).isEmpty())
                        .flatMap(file -> suspicion(file, database).stream()))
                .toList();
    }

    private Optional<Finding> suspicion(BackupFile file, String database) {
        return suspected(file)
                .filter(owner -> !owner.equals(database))
                .filter(owner -> !listing.folderOf(owner).equals(file.folder()))
                .map(owner -> Finding.of(file.path())
                        .with("is named like database " + Shown.quoted(owner))
                        .fixedBy(Remediation.manual("move it to " + OneFolderPerDatabase.place(listing.folderOf(owner))
                                + " if it is a backup of that database")));
    }

    /** The longest name counts, so that orders_archive_1.bak is not one of orders. */
    private Optional<String> suspected(BackupFile file) {
        return listing.plan().databases().stream()
                .filter(database -> begins(file.name(), database))
                .max(comparing(String::length));
    }

    private static boolean begins(String file, String database) {
        return file.regionMatches(true, 0, database, 0, database.length())
                && (file.length() == database.length() || !Character.isLetter(file.charAt(database.length())));
    }
}
