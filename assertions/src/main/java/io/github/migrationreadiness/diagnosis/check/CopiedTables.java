package io.github.migrationreadiness.diagnosis.check;

import io.github.migrationreadiness.check.Check;
import io.github.migrationreadiness.check.Finding;
import io.github.migrationreadiness.check.Outcome;
import io.github.migrationreadiness.check.Violation;
import io.github.migrationreadiness.code.AzureSqlError;
import io.github.migrationreadiness.code.MigrationError;
import io.github.migrationreadiness.code.MigrationSystem;
import io.github.migrationreadiness.code.StatusError;
import io.github.migrationreadiness.diagnosis.DatabaseStatus;
import io.github.migrationreadiness.diagnosis.MigrationKind;
import io.github.migrationreadiness.diagnosis.MigrationPhase;
import io.github.migrationreadiness.diagnosis.MigrationStatus;
import io.github.migrationreadiness.diagnosis.TableCopy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies that every table of a database was copied: 2033 for Azure SQL Database, whose document has each table with its
 * rows, R031 for PostgreSQL, where the service only counts the tables that it could not load.
 *
 * @param system the system whose service ran the migration
 */
public record CopiedTables(MigrationSystem system) implements Check<DatabaseStatus> {

    private static final String WAIT = "Wait for its end";

    @Override
    public String name() {
        return "copied-tables";
    }

    @Override
    public MigrationError error() {
        return system == MigrationSystem.AZURE_SQL
                ? AzureSqlError.SQL_DATA_COPY_FAILED
                : StatusError.TABLES_NOT_COPIED.of(system);
    }

    @Override
    public Outcome judge(DatabaseStatus database) {
        MigrationStatus migration = database.migration();
        if (migration.kind() == MigrationKind.FLEXIBLE_SERVER) {
            return database.failedTables()
                    .map(count -> counted(count, database))
                    .orElseGet(() -> unknown("how many tables could not be loaded"));
        }
        return migration.kind() == MigrationKind.SQL_DATABASE
                ? listed(migration, database)
                : Outcome.inconclusive(
                        "a migration to " + migration.kind() + " restores backups, its document has no tables", "");
    }

    private static Outcome counted(long failed, DatabaseStatus database) {
        String tables = number(failed);
        return failed == 0
                ? undecided(database).orElseGet(Outcome::passed)
                : new Violation(
                                tables + " could not be loaded",
                                Map.of(),
                                List.of(Finding.of(tables).with("could not be loaded; the service does not name them")),
                                failed,
                                null)
                        .fill("tables", tables)
                        .fill("dbName", database.name());
    }

    /** That none failed so far says nothing of those that wait, or were never reached. */
    private static Optional<Outcome> undecided(DatabaseStatus database) {
        long open = database.openTables().orElse(0L);
        if (open > 0) {
            return Optional.of(Outcome.inconclusive(
                    number(open) + (open == 1 ? " is" : " are") + " queued or being loaded", WAIT));
        }
        MigrationPhase phase = phase(database);
        return phase == MigrationPhase.SUCCEEDED || phase == MigrationPhase.READY_FOR_CUTOVER
                ? Optional.empty()
                : Optional.of(Outcome.inconclusive(
                        "no table failed, but " + state(database) + ", so that tables may be missing",
                        phase == MigrationPhase.RUNNING ? WAIT : ""));
    }

    private static MigrationPhase phase(DatabaseStatus database) {
        return database.state().isPresent()
                ? database.phase()
                : database.migration().phase();
    }

    private static String state(DatabaseStatus database) {
        return database.state()
                .map(state -> "the database is " + state)
                .or(() -> database.migration().state().map(state -> "the migration is " + state))
                .orElse("the document does not tell the state");
    }

    private static String number(long tables) {
        return tables == 1 ? "1 table" : tables + " tables";
    }

    private static Outcome listed(MigrationStatus migration, DatabaseStatus database) {
        List<TableCopy> tables = migration.tables();
        List<Finding> failed = tables.stream()
                .filter(table -> table.isFailed() || (migration.phase().isOver() && !table.isSucceeded()))
                .map(CopiedTables::finding)
                .toList();
        if (!failed.isEmpty()) {
            return Violation.of(failed, failed.size())
                    .fill("databaseName", database.name())
                    .fill("state", migration.subState().or(migration::state).orElse("?"));
        }
        if (tables.isEmpty()) {
            return unknown("how the tables were copied");
        }
        return tables.stream()
                .filter(table -> !table.isSucceeded())
                .findFirst()
                .<Outcome>map(table -> Outcome.inconclusive(
                        "the migration is still copying, table " + table.table() + " among others", WAIT))
                .or(() -> undecided(database))
                .orElseGet(Outcome::passed);
    }

    private static Finding finding(TableCopy table) {
        String state =
                Optional.of(table.state()).filter(text -> !text.isEmpty()).orElse("in no state");
        String rows = table.rowsRead() < 0 && table.rowsCopied() < 0
                ? ""
                : ": " + rows(table.rowsCopied()) + " rows copied of " + rows(table.rowsRead()) + " read";
        return Finding.of("table " + table.table()).with("is " + state + rows);
    }

    private static String rows(long number) {
        return number < 0 ? "an unknown number of" : String.valueOf(number);
    }

    private static Outcome unknown(String what) {
        return Outcome.inconclusive(
                "the document does not tell " + what,
                "Print the whole document; for Azure SQL with --expand MigrationStatusDetails");
    }
}
