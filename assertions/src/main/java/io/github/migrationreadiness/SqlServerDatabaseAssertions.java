package io.github.migrationreadiness;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.ReadinessError;
import io.github.migrationreadiness.sqlserver.AzureSqlTarget;
import io.github.migrationreadiness.sqlserver.MigratedSqlDatabase;
import io.github.migrationreadiness.sqlserver.SqlServerDatabase;
import io.github.migrationreadiness.sqlserver.check.AvailabilityGroups;
import io.github.migrationreadiness.sqlserver.check.DatabaseMirroring;
import io.github.migrationreadiness.sqlserver.check.LogicalFileNames;
import io.github.migrationreadiness.sqlserver.check.OnlineFiles;
import io.github.migrationreadiness.sqlserver.check.SingleLogFile;

/**
 * Assertions on one database or on all databases of a SQL Server: there, each database of the plan is judged, and the
 * failure names those that violate a check.
 *
 * @param <SELF> the type of the assertion
 */
public interface SqlServerDatabaseAssertions<SELF extends SqlServerDatabaseAssertions<SELF>> {

    /**
     * Verifies that the database, or every database of the plan, passes a check, either built in or your own.
     *
     * <pre>{@code
     * // passes where large objects take less than 100 GB
     * assertThat(source).passesInEachDatabase(new LargeBlobColumns(100));
     *
     * // fails where they take more, with OnWarning.FAIL:
     * // [R012] Tables with large blob columns (database "orders")
     * assertThat(source).passesInEachDatabase(new LargeBlobColumns(100));
     * }</pre>
     *
     * @param check the check to run in each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     */
    SELF passesInEachDatabase(Check<? super SqlServerDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, passes a check that compares it with the target,
     * either built in or your own.
     *
     * <pre>{@code
     * // passes where the target has all tables
     * assertThat(source).passesInEachDatabaseAgainst(target, new TablesInTarget());
     *
     * // fails where it lacks one:
     * // [2056] SqlInfoValidationFailed (database "orders")
     * assertThat(source).passesInEachDatabaseAgainst(target, new TablesInTarget());
     * }</pre>
     *
     * @param target what the migration fills
     * @param check the check to run for each database
     * @return {@code this} assertion object
     * @throws ReadinessError if the check is violated in a database, or is inconclusive
     */
    SELF passesInEachDatabaseAgainst(AzureSqlTarget target, Check<? super MigratedSqlDatabase> check);

    /**
     * Verifies that the database, or every database of the plan, is in no availability group, which the migration does
     * not re-create (R017). This is a warning: it fails only with {@code OnWarning.FAIL}. Not applicable below SQL
     * Server 2012.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoAvailabilityGroups();
     *
     * // fails after ALTER AVAILABILITY GROUP [ag] ADD DATABASE [orders], with OnWarning.FAIL:
     * // [R017] High availability is not migrated (database "orders")
     * assertThat(source).hasNoAvailabilityGroups();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database is in one and the plan makes warnings fail, or the server cannot be read
     */
    default SELF hasNoAvailabilityGroups() {
        return passesInEachDatabase(new AvailabilityGroups());
    }

    /**
     * Verifies that the database, or every database of the plan, is not mirrored, which the migration does not
     * re-create (R017). This is a warning: it fails only with {@code OnWarning.FAIL}.
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasNoMirroring();
     *
     * // fails after ALTER DATABASE [orders] SET PARTNER = '…', with OnWarning.FAIL:
     * // [R017] High availability is not migrated (database "orders")
     * assertThat(source).hasNoMirroring();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database is mirrored and the plan makes warnings fail, or the server cannot be read
     */
    default SELF hasNoMirroring() {
        return passesInEachDatabase(new DatabaseMirroring());
    }

    /**
     * Verifies that the database, or every database of the plan, has one log file, which a managed instance requires
     * (R064).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasSingleLogFile();
     *
     * // fails after ALTER DATABASE [orders] ADD LOG FILE:
     * // [R064] Several log files (database "orders")
     * assertThat(source).hasSingleLogFile();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a database has several log files, or the login lacks permission to see them
     */
    default SELF hasSingleLogFile() {
        return passesInEachDatabase(new SingleLogFile());
    }

    /**
     * Verifies that all files of the database, or of every database of the plan, are online (R065).
     *
     * <pre>{@code
     * // passes
     * assertThat(source).hasOnlyOnlineFiles();
     *
     * // fails where a file is OFFLINE or RECOVERY_PENDING:
     * // [R065] Files that are not online (database "orders")
     * assertThat(source).hasOnlyOnlineFiles();
     * }</pre>
     *
     * @return {@code this} assertion object
     * @throws ReadinessError if a file is not online, or the login lacks permission to see the files
     */
    default SELF hasOnlyOnlineFiles() {
        return passesInEachDatabase(new OnlineFiles());
    }

    /**
     * Verifies that the logical file names given to the migration are in the full backup (2009, error 3234 of the
     * engine). The check is inconclusive where msdb knows no full backup.
     *
     * <pre>{@code
     * // passes
     * assertThat(source.database("orders")).hasLogicalFiles("orders_data", "orders_log");
     *
     * // fails for an unknown name:
     * // [2009] MigrationRestoreFailed: a logical file is unknown (database "orders")
     * assertThat(source.database("orders")).hasLogicalFiles("orders_dat");
     * }</pre>
     *
     * @param names the logical names, in any case
     * @return {@code this} assertion object
     * @throws IllegalArgumentException if none is given
     * @throws ReadinessError if a name is unknown, or no full backup is known
     */
    default SELF hasLogicalFiles(String... names) {
        return passesInEachDatabase(new LogicalFileNames(names));
    }
}
