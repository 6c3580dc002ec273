package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseFile;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/** Verifies that all files of a database are online, which a managed instance demands of the backup. */
public final class OnlineFiles implements ManagedInstanceCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("online-files", BackupError.FILES_NOT_ONLINE)
                .lookingAt(Scope.SOURCE_DATABASE, Group.BACKUP)
                .readingOnDemand(DatabaseFile.ALL)
                .assertedBy("hasOnlyOnlineFiles")
                .graded("D")
                .advising(
                        "Restore the files, or remove them together with their filegroup, and take a new full backup.");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<DatabaseFile> offline = FilesOfDatabase.of(database).stream()
                .filter(file -> !file.stateDesc().equals("ONLINE"))
                .toList();
        return Findings.in(database).outcome(offline, OnlineFiles::finding);
    }

    private static Finding finding(DatabaseFile file) {
        return Finding.of("file " + Tsql.quote(file.logicalName())).with("is " + file.stateDesc());
    }
}
