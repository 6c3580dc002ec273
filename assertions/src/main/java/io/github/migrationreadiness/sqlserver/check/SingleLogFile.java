package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.code.BackupError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseFile;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import java.util.List;

/** Verifies that a database has one log file, which a managed instance demands. */
public final class SingleLogFile implements Check<SqlServerDatabase> {

    @Override
    public String name() {
        return "single-log-file";
    }

    @Override
    public MigrationError error() {
        return BackupError.SEVERAL_LOG_FILES;
    }

    @Override
    public String advice() {
        return "Remove all but the first log file, once the log backups have emptied them, and take a new full backup.";
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        List<DatabaseFile> further = FilesOfDatabase.of(database).stream()
                .filter(file -> file.type().equals("LOG"))
                .skip(1)
                .toList();
        return Findings.in(database).outcome(further, SingleLogFile::finding);
    }

    private static Finding finding(DatabaseFile file) {
        String name = Tsql.quote(file.logicalName());
        return Finding.of("log file " + name)
                .with("at " + file.path())
                .fixedBy(Remediation.sql(
                        Side.SOURCE, "ALTER DATABASE " + Tsql.quote(file.database()) + " REMOVE FILE " + name + ";"));
    }
}
