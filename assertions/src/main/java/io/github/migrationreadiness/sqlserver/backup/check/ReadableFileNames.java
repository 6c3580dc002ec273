package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;

/** Verifies that no name of a file has a % or a $ in it, which Log Replay Service cannot read. */
public final class ReadableFileNames implements ManagedInstanceCheck<BackupListing> {

    private static final Remediation FIX = Remediation.manual("rename it");

    @Override
    public CheckDescription description() {
        return CheckDescription.of("readable-file-names", BackupError.FILE_NAME_CHARACTERS)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasReadableFileNames")
                .graded("D");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        return BackupFindings.ofFiles(
                listing,
                file -> Finding.of(file.path()).fixedBy(FIX),
                BackupFindings.files(listing).stream()
                        .filter(ReadableFileNames::isUnreadable)
                        .toList());
    }

    private static boolean isUnreadable(BackupFile file) {
        return file.name().chars().anyMatch(character -> character == '%' || character == '$');
    }
}
