package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;

/**
 * Verifies that no folder lies in another one. The page of 10/28/2025 allows the root of the container for a single database as
 * well.
 */
public final class FlatFolders implements RestoreCheck<BackupListing> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("flat-folders", AzureSqlLimitation.NESTED_FOLDERS)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasNoNestedFolders")
                .graded("D for a managed instance")
                .advising(
                        "Lay the files of a database side by side in one folder right below the container, or in its root.");
    }

    @Override
    public Outcome judge(BackupListing listing) {
        List<BackupFile> nested = BackupFindings.files(listing).stream()
                .filter(BackupFile::isNested)
                .toList();
        return BackupFindings.ofFiles(listing, FlatFolders::finding, nested);
    }

    private static Finding finding(BackupFile file) {
        String folder = file.path().substring(0, file.path().indexOf('/') + 1);
        return Finding.of(file.path())
                .with("lies in a folder within a folder")
                .fixedBy(Remediation.manual("move it to " + folder));
    }
}
