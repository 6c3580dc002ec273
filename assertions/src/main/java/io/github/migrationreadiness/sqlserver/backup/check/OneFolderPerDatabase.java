package io.github.migrationreadiness.sqlserver.backup.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies that several databases in one container have a folder each. Which database a file belongs to is certain only where
 * the {@linkplain BackupListing#knowing history of the backups} says so; what the names of files suggest is a warning.
 */
public final class OneFolderPerDatabase implements RestoreCheck<BackupListing> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("one-folder-per-database", AzureSqlLimitation.SHARED_CONTAINER)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasOneFolderPerDatabase")
                .graded(
                        "D for a managed instance; that a file named like another database is in the wrong folder is a guess, and a warning")
                .advising(
                        "Move the files of each database into a folder of its own, and name that folder when the migration is created.");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        List<BackupFile> files = BackupFindings.files(listing);
        List<Finding> certain = Stream.of(new KnownOwners(listing).findings(), shared(listing), inRoot(listing, files))
                .flatMap(List::stream)
                .toList();
        if (certain.isEmpty() && isUndecided(listing, files)) {
            throw InconclusiveException.inconclusive(
                    "no record shows how many databases the files in the root belong to",
                    "Name the databases of the plan: readiness.databases");
        }
        Stream<Finding> suspected = new SuspectedOwners(listing)
                .findings().stream()
                        .map(it -> it.asWarning("the name of a file does not prove which database it belongs to"));
        return BackupFindings.outcome(
                listing, Stream.concat(certain.stream(), suspected).toList());
    }

    private static List<Finding> shared(BackupListing listing) {
        return listing.plan().databases().stream()
                .collect(groupingBy(listing::folderOf, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .filter(folder -> folder.getValue().size() > 1)
                .map(folder -> Finding.of(place(folder.getKey()))
                        .with("is the folder of " + names(folder.getValue()))
                        .fixedBy(Remediation.manual("give each of these databases a folder of its own")))
                .toList();
    }

    /** One database may lie in the root, but only if it is the only one. */
    private static List<Finding> inRoot(BackupListing listing, List<BackupFile> files) {
        boolean several = listing.plan().databases().size() > 1
                || (listing.plan().databases().isEmpty() && listing.folders().size() > 1);
        return files.stream()
                .filter(file -> several && file.isInRoot())
                .map(file -> Finding.of(file.path())
                        .with("lies in no folder")
                        .fixedBy(Remediation.manual("move it into the folder of its database")))
                .toList();
    }

    private static boolean isUndecided(BackupListing listing, List<BackupFile> files) {
        return listing.plan().databases().isEmpty()
                && files.stream().allMatch(BackupFile::isInRoot)
                && !files.stream().allMatch(file -> listing.ownersOf(file).size() == 1);
    }

    static String place(String folder) {
        return folder.isEmpty() ? "the root" : folder + "/";
    }

    static String names(Collection<String> databases) {
        return databases.stream().map(Shown::quoted).collect(joining(", "));
    }
}
