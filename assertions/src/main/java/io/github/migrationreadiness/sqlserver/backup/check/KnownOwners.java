package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files that lie in a folder where, by the history of the backups, those of another database lie or belong.
 *
 * @param listing the files
 */
record KnownOwners(BackupListing listing) {

    List<Finding> findings() {
        return Stream.concat(mixed(), misplaced()).toList();
    }

    private Stream<Finding> mixed() {
        return listing.folders().entrySet().stream()
                .map(folder -> Map.entry(folder.getKey(), owners(folder.getValue())))
                .filter(folder -> folder.getValue().size() > 1)
                .map(folder -> Finding.of(OneFolderPerDatabase.place(folder.getKey()))
                        .with("holds backups of " + OneFolderPerDatabase.names(folder.getValue()))
                        .fixedBy(Remediation.manual("give each of these databases a folder of its own")));
    }

    private Stream<Finding> misplaced() {
        return listing.plan().databases().stream()
                .filter(database -> owners(listing.filesOf(database)).size() == 1)
                .flatMap(database -> listing.filesOf(database).stream()
                        .flatMap(file -> owner(file).filter(owner -> !owner.equals(database)).stream()
                                .map(owner -> Finding.of(file.path())
                                        .with("is a backup of " + OneFolderPerDatabase.names(Set.of(owner)))
                                        .fixedBy(Remediation.manual("move it to "
                                                + OneFolderPerDatabase.place(listing.folderOf(owner)))))));
    }

    private Set<String> owners(List<BackupFile> files) {
        return files.stream().flatMap(file -> owner(file).stream()).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** A name that files of several databases have proves nothing. */
    private Optional<String> owner(BackupFile file) {
        Set<String> owners = listing.ownersOf(file);
        return owners.size() == 1 ? owners.stream().findFirst() : Optional.empty();
    }
}
