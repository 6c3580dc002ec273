package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Verifies that there are no files but backups, by what stands behind the last dot of their names. */
public final class OnlyBackupFiles implements RestoreCheck<BackupListing> {

    private static final Set<String> USUAL = Set.of("bak", "trn", "dif", "diff", "log");

    private final Set<String> extensions;

    /** Takes bak, trn, dif, diff and log for backups, which is the kit's own choice. */
    public OnlyBackupFiles() {
        this(USUAL);
    }

    /**
     * Takes other extensions for backups.
     *
     * @param extensions in any case, with or without the dot
     * @throws IllegalArgumentException if there is none
     */
    public OnlyBackupFiles(Set<String> extensions) {
        if (extensions.isEmpty()) {
            throw new IllegalArgumentException("Give the extensions of backup files, such as bak and trn");
        }
        this.extensions = extensions.stream()
                .map(extension -> extension.toLowerCase(Locale.ROOT).replaceFirst("^\\.", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("only-backup-files", BackupError.FOREIGN_FILES)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasOnlyBackupFiles")
                .graded("D; the extensions bak, trn, dif, diff and log are the kit's own")
                .advising("Backup files are those with the extensions " + String.join(", ", new TreeSet<>(extensions))
                        + ".");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        List<BackupFile> foreign = BackupFindings.files(listing).stream()
                .filter(file -> !extensions.contains(file.extension()))
                .toList();
        return BackupFindings.ofFiles(listing, OnlyBackupFiles::finding, foreign);
    }

    private static Finding finding(BackupFile file) {
        return Finding.of(file.path()).fixedBy(Remediation.manual("take it out of the container or folder"));
    }
}
