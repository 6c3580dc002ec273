package io.github.migrationreadiness.code;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a migration that ran, as far as no page of a migration service has a number for it. Codes and words
 * are the kit's own, and the same for every system: {@link #of} makes the error of one of them.
 */
public enum StatusError {
    /** It failed, was canceled or is still under way. */
    NOT_SUCCEEDED(
            "R028",
            "Migration has not succeeded. The service reports the state {state}, so the data was not migrated, or not"
                    + " completely.",
            "Fix the errors that the migration reports, and start a new migration. If it is still running, wait until it ends."),
    /** A rule of its validation failed. */
    VALIDATION_NOT_SUCCEEDED(
            "R029",
            "Validation has not succeeded. The service reports {state} for the validation of the migration; it"
                    + " migrates only where every rule has succeeded or warns.",
            "Fix the errors that the failed rules report, and validate again."),
    /** It reports an error that the kit does not know. */
    UNKNOWN_ERROR(
            "R030",
            "Error not recognised. The migration reports an error that is not documented.",
            "Read the text of the error; if a page of the service describes it, tell the authors of this kit."),
    /** Tables were not copied. */
    TABLES_NOT_COPIED(
            "R031",
            "Tables not copied. The service could not load {tables} of the database `{dbName}`.",
            "Read the message of the database in the status document and the logs of the target, fix what they name, and"
                    + " start a new migration."),
    /** A database does not wait for its cutover. */
    NOT_READY_FOR_CUTOVER(
            "R032",
            "Not ready for cutover. The database `{dbName}` cannot be cut over: {reason}.",
            "Wait until the migration of the database waits for its cutover: `WaitingForCutoverTrigger` for PostgreSQL,"
                    + " `ReadyForCutover` for Azure SQL."),
    /** The validation of the service and the checks ahead found different things. */
    DISAGREEMENT(
            "R033",
            "Validation and checks disagree. The service and the checks of this kit judged the same migration"
                    + " differently.",
            "Look at each difference. What only the service reports was perhaps not there when the checks ran, or their"
                    + " login does not see it; what only the checks report may be a rule that the service does not have.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final ErrorText text;

    StatusError(String code, String message, String resolution) {
        this.text = new ErrorText(code, "", message, "", resolution);
    }

    /** {@return the code, which is the kit's own} */
    public String code() {
        return text.code();
    }

    /**
     * {@return the error for migrations of one system}
     *
     * @param system the system whose service ran the migration
     */
    public MigrationError of(MigrationSystem system) {
        return new OfSystem(text, system);
    }

    /** {@return every error of both services, those of PostgreSQL first} */
    public static List<MigrationError> all() {
        return Stream.of(MigrationSystem.AZURE_POSTGRESQL_FLEXIBLE, MigrationSystem.AZURE_SQL)
                .flatMap(system -> Arrays.stream(values()).map(error -> error.of(system)))
                .toList();
    }

    private record OfSystem(ErrorText text, MigrationSystem system) implements DocumentedError {

        @Override
        public Origin origin() {
            return Origin.KIT;
        }

        @Override
        public URI documentation() {
            MigrationError documented = system == MigrationSystem.AZURE_SQL
                    ? AzureSqlError.SQL_DATA_COPY_FAILED
                    : PostgresError.CUTOVER_AFTER_THE_END;
            return documented.documentation();
        }
    }
}
