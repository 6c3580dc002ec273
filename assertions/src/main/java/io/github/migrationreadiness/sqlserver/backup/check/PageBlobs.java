package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlLimitation;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import io.github.migrationreadiness.sqlserver.backup.BlobType;
import java.util.List;
import java.util.Locale;

/**
 * Verifies that all backups are page blobs, which a virtual machine with SQL Server 2012 or 2014 needs. The page of 10/19/2022
 * does not say whether it speaks of the source or of the target; that of 10/28/2025 speaks of the target.
 */
public final class PageBlobs implements VirtualMachineCheck<BackupListing> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("page-blobs", AzureSqlLimitation.PAGE_BLOBS)
                .lookingAt(Scope.BACKUP_FILES, Group.BACKUP)
                .assertedBy("hasOnlyPageBlobs")
                .graded("D; a directory tells nothing of blobs and is inconclusive")
                .advising(
                        "It matters to SQL Server 2012 and 2014 on the target machine; later versions restore from block blobs.");
    }

    /** The suites do not know for which version of SQL Server the files were copied. */
    @Override
    public boolean isInSuites() {
        return false;
    }

    @Override
    public Outcome judge(BackupListing listing) {
        List<BackupFile> files = BackupFindings.files(listing);
        if (files.stream().anyMatch(file -> file.type() == BlobType.UNKNOWN)) {
            throw InconclusiveException.inconclusive(
                    "no record shows how the files are kept in a container",
                    "List the container: az storage blob list --container-name … --num-results \"*\" -o json");
        }
        return BackupFindings.ofFiles(
                listing,
                PageBlobs::finding,
                files.stream().filter(file -> file.type() != BlobType.PAGE).toList());
    }

    private static Finding finding(BackupFile file) {
        return Finding.of(file.path())
                .with("is kept as " + file.type().name().toLowerCase(Locale.ROOT) + " blob")
                .fixedBy(Remediation.manual("upload it again with --type page"));
    }
}
