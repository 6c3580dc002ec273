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

/** Verifies that every file has content. */
public final class NonEmptyFiles implements RestoreCheck<BackupListing> {

    private static final Remediation FIX =
            Remediation.manual("copy the backup again; take it out if it is only the mark of a folder");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("non-empty-files", BackupError.EMPTY_FILES)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasNoEmptyFiles")
                .graded("the kit's own");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        return BackupFindings.ofFiles(
                listing,
                file -> Finding.of(file.path()).fixedBy(FIX),
                BackupFindings.files(listing).stream()
                        .filter(NonEmptyFiles::isEmpty)
                        .toList());
    }

    private static boolean isEmpty(BackupFile file) {
        return file.size() == 0;
    }
}
