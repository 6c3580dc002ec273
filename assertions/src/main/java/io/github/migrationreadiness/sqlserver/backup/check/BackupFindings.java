package io.github.migrationreadiness.sqlserver.backup.check;

import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Subject;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.sqlserver.backup.BackupFile;
import io.github.migrationreadiness.sqlserver.backup.BackupListing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes outcomes of what was found, in as much detail as the plan wants. */
final class BackupFindings {

    private BackupFindings() {}

    static Outcome outcome(Subject subject, List<Finding> findings) {
        List<Finding> shown =
                findings.stream().limit(subject.plan().maxFindings()).toList();
        return shown.isEmpty() ? Outcome.passed() : Violation.of(shown, findings.size());
    }

    static Outcome ofFiles(
            BackupListing listing, Function<? super BackupFile, Finding> finding, List<BackupFile> files) {
        return outcome(listing, files.stream().map(finding).toList());
    }

    /** {@return what lies there; nothing to look at is no pass} */
    static List<BackupFile> files(BackupListing listing) {
        if (listing.files().isEmpty()) {
            throw InconclusiveException.inconclusive("there is no file in " + listing.server(), "");
        }
        return listing.files();
    }

    /** {@return what lies there by folders; nothing to look at is no pass} */
    static Map<String, List<BackupFile>> folders(BackupListing listing) {
        return files(listing).isEmpty() ? Map.of() : listing.folders();
    }
}
