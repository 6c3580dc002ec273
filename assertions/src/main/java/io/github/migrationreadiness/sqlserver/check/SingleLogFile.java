package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.sqlserver.ManagedInstanceCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseFile;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/** Verifies that a database has one log file, which a managed instance demands. */
public final class SingleLogFile implements ManagedInstanceCheck<SqlServerDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("single-log-file", BackupError.SEVERAL_LOG_FILES)
                .lookingAt(Scope.SOURCE_DATABASE, Group.BACKUP)
                .readingOnDemand(DatabaseFile.ALL)
                .assertedBy("hasSingleLogFile")
                .graded("D")
                .advising(
                        "Remove all but the first log file, once the log backups have emptied them, and take a new full backup.");
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<DatabaseFile> further = FilesOfDatabase.of(database).stream()
                .filter(file -> file.typeDesc().equals("LOG"))
                .skip(1)
                .toList();
        return Findings.in(database).outcome(further, SingleLogFile::finding);
    }

    private static Finding finding(DatabaseFile file) {
        String name = Tsql.quote(file.logicalName());
        return Finding.of("log file " + name)
                .with("at " + file.physicalName())
                .fixedBy(Remediation.sql(
                        Side.SOURCE,
                        "ALTER DATABASE " + Tsql.quote(file.databaseName()) + " REMOVE FILE " + name + ";"));
    }
}
