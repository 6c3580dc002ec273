package io.github.migrationreadiness.sqlserver.check;

import static java.util.Objects.requireNonNull;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.InconclusiveException;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.sqlserver.RestoreCheck;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.backup.BackupSet;
import io.github.migrationreadiness.sqlserver.catalog.BackupMedia;
import io.github.migrationreadiness.sqlserver.catalog.BackupSetEntry;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Verifies that the logical names of files that a migration is told are in the full backup. The page of 10/28/2025 says that a
 * wrong name of the container has the same error.
 */
public final class LogicalFileNames implements RestoreCheck<SqlServerDatabase> {

    private final List<String> names;

    /**
     * Creates the check.
     *
     * @param names the logical names that the migration is told, in any case
     * @throws IllegalArgumentException if there is none
     */
    public LogicalFileNames(String... names) {
        if (requireNonNull(names, "names").length == 0) {
            throw new IllegalArgumentException("Give the logical names of files that the migration is told");
        }
        this.names = List.of(names);
    }

    @Override
    public CheckDescription description() {
        return CheckDescription.of("logical-file-names", AzureSqlError.LOGICAL_FILE_UNKNOWN)
                .lookingAt(Scope.SOURCE_DATABASE, Group.BACKUP)
                .readingOnDemand(BackupSetEntry.OF_DATABASE, BackupMedia.OF_DATABASE, BackedUpFile.OF_DATABASE)
                .assertedBy("hasLogicalFiles")
                .graded("D; for names that the migration is told: new LogicalFileNames(…)");
    }

    /** The suites do not know what names the migration is told. */
    @Override
    public boolean isInSuites() {
        return false;
    }

    @Override
    public Outcome judge(SqlServerDatabase database) {
        BackupSet full = BackupsInMsdb.of(database).chain().full().orElseThrow(LogicalFileNames::undecided);
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        database.read(BackedUpFile.of(database.name())).stream()
                .filter(file -> file.backupSetId().equals(full.id()))
                .forEach(file -> known.add(file.logicalName()));
        if (known.isEmpty()) {
            throw undecided();
        }
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        return Findings.in(database)
                .violation(
                        unknown,
                        name -> Finding.of("file " + Tsql.quote(name))
                                .with("is not among " + known + " of " + full.place()))
                .<Outcome>map(violation -> violation
                        .because("a logical file is unknown")
                        .fill("databaseName", database.name())
                        .fill("logicalFile", unknown.get(0))
                        .fill(
                                "databaseGuid",
                                Optional.ofNullable(full.lineage().family()).orElse(database.name())))
                .orElseGet(Outcome::passed);
    }

    private static InconclusiveException undecided() {
        return InconclusiveException.inconclusive(
                "no full backup is known whose files could be compared",
                "Read the file itself: RESTORE FILELISTONLY FROM DISK = …");
    }

    /**
     * A file of a database as a full backup has it.
     *
     * @param backupSetId the identifier of the backup
     * @param logicalName its name in T-SQL
     */
    record BackedUpFile(String backupSetId, String logicalName) {

        /** The statement, whose question mark stands for the database. */
        static final TsqlQuery<BackedUpFile> OF_DATABASE = TsqlQuery.ofServer(
                        "files in full backups", """
                SELECT bf.backup_set_id, bf.logical_name
                FROM msdb.dbo.backupfile AS bf
                JOIN msdb.dbo.backupset AS bs ON bs.backup_set_id = bf.backup_set_id
                WHERE bs.database_name = ? AND bs.type = 'D' AND bf.is_present = 1
                ORDER BY bf.backup_set_id, bf.file_number""", BackedUpFile.class)
                .requiring(Visibility.BACKUP_HISTORY);

        /**
         * {@return the files in all full backups of a database}
         *
         * @param database its exact name
         */
        static TsqlQuery<BackedUpFile> of(String database) {
            return OF_DATABASE.with(database);
        }
    }
}
