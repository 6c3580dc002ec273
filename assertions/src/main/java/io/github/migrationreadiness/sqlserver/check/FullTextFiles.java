package io.github.migrationreadiness.sqlserver.check;

import io.github.migrationreadiness.check.CheckDescription;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Group;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Remediation;
import io.github.migrationreadiness.check.Scope;
import io.github.migrationreadiness.check.Side;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.RecentAzureSqlError;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.VirtualMachineCheck;
import io.github.migrationreadiness.sqlserver.catalog.DatabaseEntry;
import io.github.migrationreadiness.sqlserver.catalog.Tsql;
import io.github.migrationreadiness.sqlserver.catalog.TsqlQuery;
import io.github.migrationreadiness.sqlserver.catalog.Visibility;
import java.util.List;

/** Verifies that a database that goes to a machine has no full-text catalog as a file. */
public final class FullTextFiles implements VirtualMachineCheck<MigratedSqlDatabase> {

    @Override
    public CheckDescription description() {
        return CheckDescription.of("full-text-files", RecentAzureSqlError.FULL_TEXT_CATALOGS)
                .lookingAt(Scope.MIGRATED_DATABASE, Group.CONFIGURATION)
                .readingOn(Side.SOURCE, DatabaseEntry.ALL, FullTextFile.ALL)
                .assertedBy("acceptsFullTextFilesOf")
                .graded("D; that files of the type FULLTEXT are meant: I");
    }

    @Override
    public Outcome judge(MigratedSqlDatabase database) {
        Applicable.require(targets(), database.target());
        Catalogued.entry(database.source());
        List<FullTextFile> files = database.source().read(FullTextFile.ALL).stream()
                .filter(file -> file.databaseName().equals(database.name()))
                .toList();
        return Findings.in(database)
                .violation(files, FullTextFiles::finding)
                .<Outcome>map(violation -> filled(violation, database))
                .orElseGet(Outcome::passed);
    }

    /** The service makes up the identifiers of a restore. */
    private static Violation filled(Violation violation, MigratedSqlDatabase database) {
        return violation
                .fill("databaseName", database.name())
                .fill("restoreId", "<restore>")
                .fill("operationId", "<operation>");
    }

    private static Finding finding(FullTextFile file) {
        return Finding.of("full-text catalog " + Tsql.quote(file.logicalName()))
                .with("is a file of the database")
                .fixedBy(
                        Remediation.manual("Drop the full-text catalog, or rebuild it with SQL Server 2008 or later."));
    }

    /**
     * A full-text catalog that is a file of its database, as it is in databases that were made before SQL Server 2008.
     *
     * @param databaseName the exact name of the database
     * @param logicalName its exact logical name
     */
    record FullTextFile(String databaseName, String logicalName) {

        /** Those of user databases. */
        static final TsqlQuery<FullTextFile> ALL = TsqlQuery.ofServer(
                        "full-text catalog files", """
                SELECT d.name AS database_name, f.name AS logical_name
                FROM sys.master_files AS f
                JOIN sys.databases AS d ON d.database_id = f.database_id
                WHERE d.database_id > 4 AND f.type = 4
                ORDER BY d.name, f.name""", FullTextFile.class)
                .requiring(Visibility.ANY_DEFINITION);
    }
}
