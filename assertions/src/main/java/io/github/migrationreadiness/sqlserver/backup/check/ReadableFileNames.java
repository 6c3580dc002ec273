package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;

/** Verifies that no name of a file has a % or a $ in it, which Log Replay Service cannot read. */
public final class ReadableFileNames implements Check<BackupListing> {

    private static final Remediation FIX = Remediation.manual("rename it");

    @Override
    public String name() {
        return "readable-file-names";
    }

    @Override
    public MigrationError error() {
        return BackupError.FILE_NAME_CHARACTERS;
    }

    @Override
    public Outcome judge(BackupListing listing) {
        return Findings.ofFiles(
                listing,
                file -> Finding.of(file.path()).fixedBy(FIX),
                Findings.files(listing).stream()
                        .filter(ReadableFileNames::isUnreadable)
                        .toList());
    }

    private static boolean isUnreadable(BackupFile file) {
        return file.name().chars().anyMatch(character -> character == '%' || character == '$');
    }
}
