package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Shown;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupHistory;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.BackupSet;
import io.github.migrationreadiness.sqlserver.backup.BackupType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies that the folder of every database has a full backup. Where no {@linkplain BackupListing#knowing history of the
 * backups} says which one it is, a file with the extension {@code bak} will do, which is the kit's own guess.
 */
public final class FullBackups implements RestoreCheck<BackupListing> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("full-backups", BackupError.NO_FULL_BACKUP)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasFullBackups")
                .graded("D; that `bak` stands for one, where no history is known, is the kit's own");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        return BackupFindings.outcome(listing, findings(listing));
    }

    private static List<Finding> findings(BackupListing listing) {
        if (listing.plan().databases().isEmpty()) {
            return ofFolders(BackupFindings.folders(listing));
        }
        return listing.plan().databases().stream()
                .flatMap(database -> ofDatabase(listing, database).stream())
                .toList();
    }

    private static List<Finding> ofFolders(Map<String, List<BackupFile>> folders) {
        return folders.entrySet().stream()
                .filter(folder -> folder.getValue().stream().noneMatch(FullBackups::looksFull))
                .map(folder -> finding(OneFolderPerDatabase.place(folder.getKey()), folder.getValue()))
                .toList();
    }

    private static Optional<Finding> ofDatabase(BackupListing listing, String database) {
        List<BackupFile> files = listing.filesOf(database);
        String place =
                OneFolderPerDatabase.place(listing.folderOf(database)) + " of database " + Shown.quoted(database);
        return Stream.of(files)
                .filter(it -> it.stream().noneMatch(file -> isFull(listing, database, file)))
                .map(it -> finding(place, it))
                .findFirst();
    }

    private static Finding finding(String place, List<BackupFile> files) {
        return Finding.of(place)
                .with(files.isEmpty() ? "has no file at all" : "has none among its " + files.size() + " files")
                .fixedBy(Remediation.manual("copy the full backup into it, or name the folder where it is"));
    }

    private static boolean isFull(BackupListing listing, String database, BackupFile file) {
        return listing.historyOf(database)
                .filter(history -> !history.sets().isEmpty())
                .map(history -> fullSets(history).anyMatch(set -> set.isWrittenTo(file)))
                .orElseGet(() -> looksFull(file));
    }

    private static Stream<BackupSet> fullSets(BackupHistory history) {
        return history.sets().stream().filter(set -> set.type() == BackupType.FULL);
    }

    private static boolean looksFull(BackupFile file) {
        return file.extension().equals("bak");
    }
}
